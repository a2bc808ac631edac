package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.List;

/**
 * Makes households of parents, children and sometimes a grandparent, with what makes relatives
 * alike: twins, brothers and sisters with rhyming names, and children named after a parent.
 */
final class Families {

  /** The year in which the households stand as they are. */
  static final int TODAY = 2024;

  private static final double TWINS = 0.0085;
  private static final double RHYMING = 0.0105;
  private static final double NAMESAKE = 0.011;
  private static final double OTHER_CULTURE = 0.4;
  private static final double PLACEHOLDER_DAY = 0.1;
  private static final int REGISTERED_AT_BIRTH = 1978;

  private final PersonNames names;
  private final Atlas atlas;
  private final Chance chance;
  private final Rhymes rhymes;
  private final Traps traps;
  private int persons;

  Families(PersonNames names, Atlas atlas, Traps traps, Chance chance) {
    this.names = names;
    this.atlas = atlas;
    this.traps = traps;
    this.chance = chance;
    this.rhymes = new Rhymes(chance);
  }

  /** A new household of {@code village}; its place and card are still open. */
  Household household(Village village) {
    Household household = new Household(village);
    int born = TODAY - 22 - chance.below(30) - chance.below(26);
    boolean widow = chance.of(0.13);
    Person head = grown(village, culture(village), widow, widow ? born - 8 : born);
    household.members.add(head);
    Person wife = widow ? head : null;
    if (!widow && chance.of(0.93)) {
      wife = wife(village, head);
      household.members.add(wife);
    }
    if (wife != null) {
      Person father = widow ? null : head;
      children(household, father, wife);
    }
    if (chance.of(0.11) && head.mother.born() > TODAY - 90 && !head.mother.housed) {
      head.mother.housed = true;
      household.members.add(head.mother);
    }
    return household;
  }

  /** A grown person whose mother lives, or lived, somewhere around. */
  private Person grown(Village village, String culture, boolean female, int born) {
    Person mother = motherOf(village, culture, born);
    Person person = new Person(++persons, female, culture, mother.handedOn);
    person.mother = mother;
    person.handedOn = female ? names.family(culture) : person.family;
    settle(person, village, day(born));
    name(person, "", chance.below(4));
    return person;
  }

  private Person motherOf(Village village, String culture, int born) {
    if (!village.grandmothers.isEmpty() && chance.of(0.45)) {
      for (int i = 0; i < 8; i++) {
        Person known = chance.pick(village.grandmothers);
        int age = born - known.born();
        boolean fits = known.culture.equals(culture) && age >= 17 && age <= 40;
        if (fits && known.children.stream().allMatch(c -> Math.abs(c.born() - born) > 1)) {
          return known;
        }
      }
    }
    int motherBorn = Math.max(1905, born - chance.between(18, 38));
    Person mother = new Person(++persons, true, culture, names.family(culture));
    mother.handedOn = names.family(culture);
    settle(mother, village, day(motherBorn));
    mother.name = names.name(culture, true, motherBorn, mother.family, "", chance.below(4));
    mother.mother = new Person(0, true, culture, "");
    mother.mother.name =
        names.name(culture, true, Math.max(1901, motherBorn - 25), names.family(culture), "", 0);
    if (chance.of(0.4)) {
      village.grandmothers.add(mother);
    }
    return mother;
  }

  /** The wife of {@code head}, mostly of his culture and some years younger. */
  Person wife(Village village, Person head) {
    String culture = chance.of(0.85) ? head.culture : culture(village);
    int years = (int) Math.round(Math.max(-4, 3 + 3.5 * chance.normal()));
    Person wife = grown(village, culture, true, Math.min(TODAY - 18, head.born() + years));
    wife.handedOn = head.handedOn;
    return wife;
  }

  /** The husband of {@code wife}. */
  Person husband(Village village, Person wife) {
    String culture = chance.of(0.85) ? wife.culture : culture(village);
    int years = (int) Math.round(Math.max(-4, 3 + 3.5 * chance.normal()));
    return grown(village, culture, false, wife.born() - years);
  }

  /** Children of {@code mother} that still live with her. */
  void children(Household household, Person father, Person mother) {
    int wanted = chance.weighted(1, 3, 5, 4, 2, 1, 0.5) + (mother.born() < 1970 ? 1 : 0);
    LocalDate birth = mother.birth.plusYears(18).plusDays(chance.below(3600));
    int order = 0;
    while (order < wanted && birth.getYear() < TODAY && birth.getYear() - mother.born() < 43) {
      Person child = child(household.village, father, mother, birth, order++);
      if (livesAtHome(child)) {
        household.members.add(child);
        nameAfterParent(father == null || child.female ? mother : father, child);
        order += alike(household, child, order);
      }
      birth = birth.plusDays(400 + chance.below(1600));
    }
  }

  private boolean livesAtHome(Person child) {
    int age = TODAY - child.born();
    return chance.of(age < 19 ? 0.97 : age < 25 ? 0.7 : age < 35 ? 0.3 : 0.07);
  }

  /** Sometimes a twin, or a child one year later, with a name that rhymes; gives their number. */
  private int alike(Household household, Person child, int order) {
    boolean twin = chance.of(TWINS);
    boolean rhyming = chance.of(RHYMING);
    boolean sameSex = chance.of(0.75);
    if (!twin && !rhyming || !child.trap.isEmpty()) {
      return 0;
    }
    Person other = new Person(++persons, sameSex == child.female, child.culture, child.family);
    other.mother = child.mother;
    other.handedOn = child.handedOn;
    other.area = child.area;
    other.birth = twin ? child.birth : child.birth.plusDays(320 + chance.below(200));
    other.name =
        twin && chance.of(0.25)
            ? names.name(other.culture, other.female, other.born(), other.family, "", order)
            : rhymes.of(child.name);
    if (other.birth.getYear() > TODAY || other.name.equals(child.name)) {
      return 0;
    }
    other.twin = twin ? child : null;
    traps.join(twin ? Traps.TWINS : Traps.SIBLINGS, child, other);
    household.members.add(other);
    return 1;
  }

  private void nameAfterParent(Person parent, Person child) {
    boolean named = chance.of(NAMESAKE);
    if (named && parent.female == child.female && parent.trap.isEmpty()) {
      child.name = parent.name;
      traps.join(Traps.PARENT, parent, child);
    }
  }

  /** A child of {@code mother} that nobody counts yet. */
  Person child(Village village, Person father, Person mother, LocalDate birth, int order) {
    boolean female = chance.of(0.49);
    String culture = father == null ? mother.culture : father.culture;
    Person child = new Person(++persons, female, culture, mother.handedOn);
    child.mother = mother;
    child.handedOn = female ? names.family(culture) : child.family;
    settle(child, village, birth);
    String fathersName = father == null ? "" : father.firstName();
    name(child, fathersName, order);
    return child;
  }

  /** Brothers and sisters have names of their own. */
  private void name(Person person, String fathersName, int order) {
    List<Person> siblings = person.mother.children;
    do {
      person.name =
          names.name(
              person.culture, person.female, person.born(), person.family, fathersName, order);
    } while (siblings.stream().anyMatch(sibling -> sibling.name.equals(person.name)));
    siblings.add(person);
  }

  private void settle(Person person, Village village, LocalDate birth) {
    person.birth = birth;
    person.area = atlas.birthplace(village, person.born());
  }

  private String culture(Village village) {
    return chance.of(OTHER_CULTURE)
        ? PersonNames.CULTURES.get(chance.weighted(5, 2, 2, 2, 1, 1, 1.5))
        : village.culture;
  }

  /**
   * A day of {@code year}; of people who were not registered at birth often only the year is known.
   */
  private LocalDate day(int year) {
    LocalDate day = LocalDate.ofYearDay(year, 1 + chance.below(365));
    boolean placeholder = chance.of(PLACEHOLDER_DAY);
    List<LocalDate> usual =
        List.of(
            LocalDate.of(year, 12, 31),
            LocalDate.of(year, 12, 31),
            LocalDate.of(year, 7, 1),
            LocalDate.of(year, 1, 1));
    return placeholder && year < REGISTERED_AT_BIRTH ? chance.pick(usual) : day;
  }
}
