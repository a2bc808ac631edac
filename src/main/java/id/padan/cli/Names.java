package id.padan.cli;

import picocli.CommandLine;

/** Names of people who answer for something. */
final class Names {

  private static final int LONGEST = 80;

  private Names() {}

  /**
   * The name without blanks around it.
   *
   * @throws WrongUsage if it is empty or no name
   */
  static String of(String by, CommandLine command) {
    String name = by.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new WrongUsage(command, "wrong.value", "--by", "NAME");
    }
    return name;
  }
}
