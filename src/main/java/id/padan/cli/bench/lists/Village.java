package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;

/** A village with its households. */
final class Village {

  /** Kemendagri code, ten digits; the first six are the kecamatan. */
  final String code;

  final String name;
  final String culture;
  final List<String> hamlets;
  final List<String> streets;
  final List<Household> households = new ArrayList<>();

  /** What was delivered again, after {@link #households}. */
  final List<Household> later = new ArrayList<>();

  /** Older women whose grown children live around. */
  final List<Person> grandmothers = new ArrayList<>();

  Village(String code, String name, String culture, List<String> hamlets, List<String> streets) {
    this.code = code;
    this.name = name;
    this.culture = culture;
    this.hamlets = hamlets;
    this.streets = streets;
  }

  String kecamatan() {
    return code.substring(0, 6);
  }
}
