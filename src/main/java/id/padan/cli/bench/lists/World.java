package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Villages with their people, each once but those who married out and still stand at home. */
final class World {

  private static final double MARRIED_OUT = 0.16;
  private static final int LARGEST_VILLAGE = 2600;
  private static final int SMALLEST_VILLAGE = 700;

  private final List<Village> villages = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();
  private final Registry registry = new Registry();
  private final Chance chance;
  private final Homes homes;
  private final Families families;
  private int rows;

  /**
   * Makes people for about {@code wanted} rows.
   *
   * @param traps numbers the planted traps
   */
  World(int wanted, Traps traps, Chance chance) {
    this.chance = chance;
    PersonNames names = new PersonNames(chance.split());
    Atlas atlas = new Atlas(names, chance.split());
    this.homes = new Homes(registry, chance.split());
    this.families = new Families(names, atlas, traps, chance.split());
    while (rows < wanted) {
      Village village = atlas.next();
      int size = Math.min(chance.between(SMALLEST_VILLAGE, LARGEST_VILLAGE), 1 + wanted / 4);
      boolean last = wanted - rows < size * 3 / 2;
      settle(village, last ? wanted : rows + size);
      villages.add(village);
    }
    new Namesakes(traps, chance.split()).plant(villages, rows);
    households.forEach(this::register);
  }

  private void settle(Village village, int until) {
    while (rows < until) {
      Household household = families.household(village);
      move(household);
      marryOut(household);
    }
  }

  private void move(Household household) {
    homes.settle(household);
    household.village.households.add(household);
    households.add(household);
    rows += household.members.size();
  }

  /** A grown child founds a household and is not taken off the old card. */
  private void marryOut(Household household) {
    for (Person person : List.copyOf(household.members)) {
      int age = Families.TODAY - person.born();
      boolean child = household.members.contains(person.mother);
      if (child && age >= 19 && age <= 34 && chance.of(MARRIED_OUT)) {
        Village village =
            villages.isEmpty() || chance.of(0.7) ? household.village : chance.pick(villages);
        Household young = new Household(village);
        Person husband = person.female ? families.husband(village, person) : person;
        Person wife = person.female ? person : families.wife(village, person);
        young.members.add(husband);
        young.members.add(wife);
        families.children(young, husband, wife);
        move(young);
      }
    }
  }

  private void register(Household household) {
    for (Person member : household.members) {
      if (member.nik == null) {
        member.nik = registry.nik(member.area, member.birth, member.female);
      }
    }
  }

  /** A child that came after the household was first delivered. */
  Person newborn(Village village, Person father, Person mother, int order) {
    LocalDate birth = LocalDate.of(Families.TODAY - 2, 1, 1).plusDays(chance.below(900));
    Person child = families.child(village, father, mother, birth, order);
    child.nik = registry.nik(child.area, child.birth, child.female);
    return child;
  }

  Household anyHousehold(Chance by) {
    return by.pick(households);
  }

  List<Village> villages() {
    return villages;
  }

  Homes homes() {
    return homes;
  }

  Registry registry() {
    return registry;
  }

  /** Rows that the households stand in, each delivered once. */
  int rows() {
    return rows;
  }
}
