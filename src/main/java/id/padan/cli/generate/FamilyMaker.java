package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.List;

/** Draws who lives together: ages, sexes, relations, marriages and families, nothing else. */
final class FamilyMaker {

  private static final int YOUNGEST_PARENT = 17;
  private static final int OLDEST = 96;

  private final Dice dice;

  FamilyMaker(Dice dice) {
    this.dice = dice;
  }

  /** The head comes first; every child is at least 17 years younger than both parents. */
  List<Person> draw() {
    return switch (dice.weighted(5, 2, 4, 60, 9, 10, 8, 2)) {
      case 0 -> alone(dice.between(60, 88), dice.chance(0.75));
      case 1 -> alone(dice.between(19, 59), dice.chance(0.4));
      case 2 -> couple(dice.between(60, 82));
      case 3 -> withChildren(couple(dice.between(22, 62)));
      case 4 -> withChildren(oneParent());
      case 5 -> withGrandparents(withChildren(couple(dice.between(26, 50))));
      case 6 -> withYoungFamily(withChildren(couple(dice.between(48, 68))));
      default -> withGrandchild(couple(dice.between(56, 78)));
    };
  }

  private List<Person> alone(int age, boolean female) {
    int marriage =
        age >= 60
            ? Person.WIDOWED
            : dice.chance(0.6)
                ? Person.SINGLE
                : dice.chance(0.5) ? Person.DIVORCED : Person.WIDOWED;
    return list(new Person(female, age).as(Person.HEAD).marriage(marriage));
  }

  private List<Person> couple(int husbandAge) {
    int wifeAge = Math.max(18, husbandAge - dice.between(-2, 7));
    return list(
        new Person(false, husbandAge).as(Person.HEAD).marriage(Person.MARRIED),
        new Person(true, wifeAge).as(Person.SPOUSE).marriage(Person.MARRIED));
  }

  private List<Person> oneParent() {
    boolean mother = dice.chance(0.82);
    int marriage = dice.chance(0.6) ? Person.WIDOWED : Person.DIVORCED;
    return list(new Person(mother, dice.between(27, 64)).as(Person.HEAD).marriage(marriage));
  }

  private List<Person> withChildren(List<Person> home) {
    Person mother = home.get(home.size() - 1);
    int limit = Math.min(mother.age, home.get(0).age) - YOUNGEST_PARENT;
    int wanted = 1 + dice.weighted(14, 32, 27, 15, 8, 4);
    int age = mother.age - dice.between(18, 27);
    for (int born = 0; born < wanted && age >= 0; born++) {
      boolean leftHome = age > 19 && dice.chance(0.2 + 0.05 * (age - 19));
      if (age <= limit && mother.age - age <= 45 && !leftHome) {
        addChild(home, age);
      }
      age -= dice.between(1, 5);
    }
    return home;
  }

  private void addChild(List<Person> home, int age) {
    home.add(new Person(dice.chance(0.49), age).as(Person.CHILD));
    if (dice.chance(0.012)) {
      Person twin = new Person(dice.chance(0.49), age).as(Person.CHILD);
      twin.twin = true;
      home.add(twin);
    }
  }

  private List<Person> withGrandparents(List<Person> home) {
    int youngest = Math.max(home.get(0).age, home.get(1).age) + 18;
    int age = Math.min(OLDEST, youngest + dice.between(0, 14));
    if (dice.chance(0.2)) {
      home.add(new Person(false, age).as(Person.PARENT).marriage(Person.MARRIED));
      home.add(new Person(true, age - 1).as(Person.PARENT).marriage(Person.MARRIED));
    } else {
      home.add(new Person(dice.chance(0.75), age).as(Person.PARENT).marriage(Person.WIDOWED));
    }
    return home;
  }

  private List<Person> withYoungFamily(List<Person> home) {
    int oldest = Math.min(home.get(0).age, home.get(1).age) - YOUNGEST_PARENT - 1;
    int age = dice.between(19, Math.min(36, oldest));
    boolean daughter = dice.chance(0.6);
    int partnerAge = Math.max(18, age + (daughter ? dice.between(-1, 6) : dice.between(-5, 1)));
    int family = Person.SPOUSE;
    home.add(
        new Person(daughter, age)
            .as(Person.CHILD, daughter ? Person.SPOUSE : Person.HEAD)
            .marriage(Person.MARRIED)
            .inFamily(family));
    home.add(
        new Person(!daughter, partnerAge)
            .as(Person.CHILD_IN_LAW, daughter ? Person.HEAD : Person.SPOUSE)
            .marriage(Person.MARRIED)
            .inFamily(family));
    int childAge = Math.min(age, partnerAge) - dice.between(19, 24);
    for (int i = 0; i < 2 && childAge >= 0; i++) {
      home.add(
          new Person(dice.chance(0.49), childAge)
              .as(Person.GRANDCHILD, Person.CHILD)
              .inFamily(family));
      childAge -= dice.between(2, 5);
    }
    return home;
  }

  private List<Person> withGrandchild(List<Person> home) {
    home.add(new Person(dice.chance(0.49), dice.between(3, 16)).as(Person.GRANDCHILD));
    return home;
  }

  private static List<Person> list(Person... people) {
    return new ArrayList<>(List.of(people));
  }
}
