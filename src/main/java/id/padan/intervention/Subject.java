package id.padan.intervention;

import id.padan.model.Household;
import id.padan.model.Person;
import id.padan.model.Values;
import java.util.List;

/**
 * What a criterion judges: a rumah tangga, a keluarga inside a household, or a person.
 *
 * @param members of the unit: all of the household, or those of the family
 * @param person the person in question; null where the unit is not a person
 */
record Subject(Household household, List<Person> members, Person person) {

  Values values(Level level) {
    return level == Level.PERSON ? person.values() : household.values();
  }

  /** The same unit seen at one of its members. */
  Subject at(Person member) {
    return new Subject(household, members, member);
  }
}
