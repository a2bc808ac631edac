package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;

/** Persons under one roof with one family card, at one time. */
final class Household {

  final Village village;
  final List<Person> members = new ArrayList<>();
  String kk = "";
  int rt;
  int rw;
  String address = "";

  /** How often it, or one of its members, was delivered again. */
  int copies;

  Household(Village village) {
    this.village = village;
  }

  /** The same place and card with nobody in it. */
  Household emptied() {
    return emptied(village);
  }

  /** The same card in another village with nobody in it. */
  Household emptied(Village other) {
    Household copy = new Household(other);
    copy.kk = kk;
    copy.rt = rt;
    copy.rw = rw;
    copy.address = address;
    return copy;
  }
}
