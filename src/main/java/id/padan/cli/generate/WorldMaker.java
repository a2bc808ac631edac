package id.padan.cli.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes whole households, each person with name, birth date, NIK and life. */
final class WorldMaker {

  private static final LocalDate FIRST_KK = LocalDate.of(2006, 1, 1);
  private static final int OLD_PEOPLE_GUESS_THEIR_BIRTHDAY = 45;

  private final Dice dice;
  private final Registry registry;
  private final LocalDate today;
  private final NameBook names;
  private final FamilyMaker families;
  private final LifeMaker lives;
  private final HousingMaker housing;
  private long households;
  private long people;

  WorldMaker(Dice dice, Registry registry, LocalDate today) {
    this.dice = dice;
    this.registry = registry;
    this.today = today;
    this.names = new NameBook(dice);
    this.families = new FamilyMaker(dice);
    this.lives = new LifeMaker(dice);
    this.housing = new HousingMaker(dice);
  }

  Household make(District district) {
    Village village = dice.pick(Village.of(district));
    List<Person> members = families.draw();
    double welfare = dice.unit();
    long id = ++households;
    for (int i = 0; i < members.size(); i++) {
      Person person = members.get(i);
      person.id = ++people;
      person.householdId = id;
      person.birth = person.twin ? members.get(i - 1).birth : birth(person.age);
      person.birthPlace = dice.pickSkewed(Streets.birthplaces(district));
      person.nik = registered(person) ? nik(person, village) : 0;
      lives.live(person, Math.max(0, Math.min(1, dice.near(welfare, 0.3))), district.city());
    }
    name(members, district);
    return new Household(
        id,
        village,
        Address.draw(district, dice),
        members,
        kks(members, village),
        welfare,
        housing.furnish(welfare, district));
  }

  /** The same people in another place and house, often with a new KK of that place. */
  Household moved(Household home, District district) {
    Village village = dice.pick(Village.of(district));
    return new Household(
        home.id(),
        village,
        Address.draw(district, dice),
        home.members(),
        dice.chance(0.4) ? kks(home.members(), village) : home.kks(),
        home.welfare(),
        housing.furnish(home.welfare(), district));
  }

  private LocalDate birth(int age) {
    LocalDate day = today.minusYears(age).minusDays(dice.between(0, 364));
    if (age >= OLD_PEOPLE_GUESS_THEIR_BIRTHDAY && dice.chance(0.06)) {
      return Dates.placeholder(day.getYear(), dice);
    }
    return day;
  }

  private boolean registered(Person person) {
    return !dice.chance(
        person.age < 2 ? 0.25 : person.age < 7 ? 0.05 : person.age > 70 ? 0.04 : 0.006);
  }

  /** Most were registered where they live, some elsewhere: a NIK never changes on moving. */
  private long nik(Person person, Village home) {
    for (int attempt = 0; attempt < 5; attempt++) {
      int drawn = attempt > 0 ? 1 : dice.weighted(0.82, 0.12, 0.06);
      District district = drawn < 2 ? home.district() : District.values()[dice.between(0, 4)];
      int prefix = drawn == 0 ? home.nikPrefix() : dice.pick(Village.of(district)).nikPrefix();
      long nik = registry.nik(prefix, person.birth, person.female);
      if (nik > 0) {
        return nik;
      }
    }
    return 0;
  }

  private List<String> kks(List<Person> members, Village village) {
    int families = members.stream().mapToInt(person -> person.family).max().orElse(1);
    List<String> kks = new ArrayList<>(families);
    while (kks.size() < families) {
      int days = (int) (today.toEpochDay() - FIRST_KK.toEpochDay());
      long kk =
          registry.kk(village.nikPrefix(), FIRST_KK.plusDays(dice.between(0, Math.max(0, days))));
      if (kk > 0) {
        kks.add(Long.toString(kk));
      }
    }
    return kks;
  }

  private void name(List<Person> members, District district) {
    String culture = names.culture(district);
    String family = names.family(culture);
    String youngFamily = names.family(culture);
    Person father = members.get(0);
    for (Person person : members) {
      boolean takesFamily = person.family == 1 && person.relation != Person.OTHER;
      person.name = names.name(culture, person, takesFamily ? family : youngFamily);
      boolean namesake =
          person.relation == Person.CHILD && !person.female && !father.female && dice.chance(0.012);
      if (namesake) {
        person.name = father.name;
      }
    }
  }
}
