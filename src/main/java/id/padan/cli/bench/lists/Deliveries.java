package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;

/**
 * Delivers households again, as years later or by another office: with members added, gone or
 * married, on a new card, in another RT or village; and single persons in the household of others.
 */
final class Deliveries {

  private static final int MOST_COPIES = 4;
  private static final double ALONE = 0.2;
  private static final double NEW_CARD = 0.19;
  private static final double OTHER_RT = 0.11;
  private static final double OTHER_VILLAGE = 0.08;
  private static final double REWRITTEN = 0.35;

  private final World world;
  private final double factor;
  private final Chance chance;

  Deliveries(World world, double factor, Chance chance) {
    this.world = world;
    this.factor = factor;
    this.chance = chance;
  }

  /** Adds deliveries to the villages until {@code rows} more rows are there. */
  void deliver(int rows) {
    int open = rows;
    while (open > 0) {
      Household first = world.anyHousehold(chance);
      Household copy = chance.of(ALONE) ? alone(first) : again(first);
      while (copy.members.size() > open) {
        copy.members.remove(copy.members.size() - 1);
      }
      copy.village.later.add(copy);
      open -= copy.members.size();
    }
  }

  private Household again(Household first) {
    if (first.copies >= MOST_COPIES) {
      return first.emptied();
    }
    first.copies++;
    boolean moves = chance.of(OTHER_VILLAGE);
    Village village = moves ? elsewhere(first.village) : first.village;
    Household copy = first.emptied(village);
    boolean otherRt = chance.of(OTHER_RT);
    if (village != first.village || otherRt) {
      world.homes().moveWithin(copy);
    } else if (chance.of(REWRITTEN)) {
      copy.address = world.homes().address(copy);
    }
    String card = world.homes().newCard(copy);
    if (chance.of(Math.min(0.9, NEW_CARD * factor))) {
      copy.kk = card;
    }
    for (Person member : first.members) {
      if (chance.of(stays(member, member == first.members.get(0)))) {
        copy.members.add(member);
      }
    }
    newborn(first, copy);
    return copy;
  }

  private static double stays(Person member, boolean head) {
    int age = Families.TODAY - member.born();
    double child = age < 17 ? 0.97 : age < 35 ? 0.85 : 0.96;
    double old = age > 70 ? 0.9 : child;
    return head ? 0.97 : old;
  }

  private void newborn(Household first, Household copy) {
    boolean born = chance.of(0.1);
    if (!born || first.members.size() < 2 || first.members.size() > 6) {
      return;
    }
    Person father = first.members.get(0);
    Person mother = first.members.get(1);
    int age = Families.TODAY - mother.born();
    boolean couple = mother.female && !father.female && mother.mother != father;
    if (couple && age >= 19 && age <= 43 && Math.abs(father.born() - mother.born()) < 16) {
      copy.members.add(world.newborn(copy.village, father, mother, first.members.size() - 2));
    }
  }

  /** One member in another household: an old parent, a child with relatives, a lodger. */
  private Household alone(Household first) {
    Person person = chance.pick(first.members);
    Village village = chance.of(0.6) ? first.village : elsewhere(first.village);
    Household host = chance.pick(village.households);
    Household copy = host.emptied();
    if (first.copies < MOST_COPIES && host != first) {
      first.copies++;
      copy.members.add(person);
    }
    return copy;
  }

  private Village elsewhere(Village village) {
    List<Village> near = new ArrayList<>();
    for (Village other : world.villages()) {
      if (other != village && other.kecamatan().equals(village.kecamatan())) {
        near.add(other);
      }
    }
    return near.isEmpty() || chance.of(0.35) ? chance.pick(world.villages()) : chance.pick(near);
  }
}
