package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives strangers one name: within an RT, or with one birth date in two villages. */
final class Namesakes {

  private static final double SHARE = 0.004;
  private static final int TRIES = 400;

  private final Traps traps;
  private final Chance chance;

  Namesakes(Traps traps, Chance chance) {
    this.traps = traps;
    this.chance = chance;
  }

  /** Must come before NIKs are given, which follow the birth dates. */
  void plant(List<Village> villages, int persons) {
    for (int i = 0; i < persons * SHARE; i++) {
      inOneRt(chance.pick(villages));
      if (villages.size() > 1) {
        inTwoVillages(villages);
      }
    }
  }

  private void inOneRt(Village village) {
    Map<Integer, List<Household>> byRt = new HashMap<>();
    village.households.forEach(h -> byRt.computeIfAbsent(h.rt, rt -> new ArrayList<>()).add(h));
    List<Household> neighbours = byRt.get(chance.pick(village.households).rt);
    Person one = adult(chance.pick(neighbours));
    for (int i = 0; i < TRIES && one != null; i++) {
      Household household = chance.pick(neighbours);
      Person other = adult(household);
      if (other != null
          && !household.members.contains(one)
          && other.mother != one.mother
          && isLike(one, other, 15)) {
        other.name = one.name;
        traps.join(Traps.SAME_RT, one, other);
        dates(one, other);
        return;
      }
    }
  }

  /** Half keep their dates; the others share the year, or stand with a placeholder day each. */
  private void dates(Person one, Person other) {
    switch (chance.weighted(2, 1, 1)) {
      case 1 -> {
        if (hasNoChildrenBefore(other, one.born())) {
          other.birth = LocalDate.ofYearDay(one.born(), 1 + chance.below(365));
        }
      }
      case 2 -> {
        one.birth = LocalDate.of(one.born(), 1, 1);
        other.birth = LocalDate.of(other.born(), 1, 1);
      }
      default -> {}
    }
  }

  private static boolean hasNoChildrenBefore(Person person, int year) {
    return Math.abs(person.born() - year) <= 3;
  }

  private void inTwoVillages(List<Village> villages) {
    Village here = chance.pick(villages);
    Person one = anyone(here);
    for (int i = 0; i < TRIES && one != null; i++) {
      Village there = chance.pick(villages);
      Person other = anyone(there);
      if (other != null && there != here && isLike(one, other, 3)) {
        other.name = one.name;
        other.birth = one.birth;
        traps.join(Traps.SAME_DATE, one, other);
        return;
      }
    }
  }

  private static boolean isLike(Person one, Person other, int years) {
    return one != other
        && one.female == other.female
        && one.culture.equals(other.culture)
        && Math.abs(one.born() - other.born()) <= years;
  }

  private Person adult(Household household) {
    Person person = chance.pick(household.members);
    return person.trap.isEmpty() && person.born() < Families.TODAY - 17 ? person : null;
  }

  private Person anyone(Village village) {
    Person person = chance.pick(chance.pick(village.households).members);
    return person.trap.isEmpty() ? person : null;
  }
}
