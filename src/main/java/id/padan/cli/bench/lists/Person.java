package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person as he or she truly is. */
final class Person {

  /** Number among all persons, from 1. */
  final int id;

  final boolean female;
  final String culture;
  final String family;
  String name;
  LocalDate birth;

  /** Her name is what stands as the mother's name; she need not be listed herself. */
  Person mother;

  /** The name that her or his children bear after the father; empty where there is none. */
  String handedOn = "";

  /** Of a mother, those who are known so far. */
  final List<Person> children = new ArrayList<>(0);

  /** Kemendagri code of the kecamatan that gave the NIK. */
  String area;

  String nik;

  /** Born right before this person by the same mother, or null. */
  Person twin;

  /** The trap that this person is half of; empty if none. */
  String trap = "";

  /** Whether she lives with one of her children already. */
  boolean housed;

  /** Rows that this person stands in so far. */
  int rows;

  Person(int id, boolean female, String culture, String family) {
    this.id = id;
    this.female = female;
    this.culture = culture;
    this.family = family;
  }

  int born() {
    return birth.getYear();
  }

  String firstName() {
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }
}
