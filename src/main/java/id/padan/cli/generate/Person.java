package id.padan.cli.generate;

import java.time.LocalDate;

/**
 * Someone of the made-up world, free of faults. Filled while the household is made, then left
 * alone.
 */
final class Person {

  /** Relations of the questionnaire (Hub_KRT, Hubkel). */
  static final int HEAD = 1;

  static final int SPOUSE = 2;
  static final int CHILD = 3;
  static final int CHILD_IN_LAW = 4;
  static final int GRANDCHILD = 5;
  static final int PARENT = 6;
  static final int OTHER = 8;

  /** Sta_kawin. */
  static final int SINGLE = 1;

  static final int MARRIED = 2;
  static final int DIVORCED = 3;
  static final int WIDOWED = 4;

  final boolean female;
  final int age;
  final String[] answers = new String[PersonColumn.values().length];
  long id;
  long householdId;
  LocalDate birth;
  String name = "";
  String birthPlace = "";

  /** 16 digits; 0 for someone who was never registered. */
  long nik;

  int relation;
  int familyRelation;
  int family = 1;
  int marriage = SINGLE;
  boolean twin;

  Person(boolean female, int age) {
    this.female = female;
    this.age = age;
  }

  Person as(int relation, int familyRelation) {
    this.relation = relation;
    this.familyRelation = familyRelation;
    return this;
  }

  Person as(int relation) {
    return as(relation, relation);
  }

  Person inFamily(int number) {
    this.family = number;
    return this;
  }

  Person marriage(int status) {
    this.marriage = status;
    return this;
  }
}
