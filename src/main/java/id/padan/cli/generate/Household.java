package id.padan.cli.generate;

import java.util.List;

/**
 * A rumah tangga of the made-up world, free of faults.
 *
 * @param members the head first
 * @param kks KK number of each family, in the order of NUK
 * @param welfare 0 (poorest) to 1
 * @param answers the household file's cells, as far as they do not depend on the delivery
 */
record Household(
    long id,
    Village village,
    Address address,
    List<Person> members,
    List<String> kks,
    double welfare,
    String[] answers) {

  Person head() {
    return members.get(0);
  }
}
