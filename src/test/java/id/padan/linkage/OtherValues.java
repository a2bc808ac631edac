package id.padan.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that a record could have instead, so that a field shows another level. */
final class OtherValues {

  private final Random random;

  OtherValues(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Records that differ from {@code changed} in the columns of {@code field} only.
   *
   * @param other the record that {@code changed} is compared with
   */
  List<Map<String, String>> of(
      LinkageModel.Field field, Map<String, String> changed, Map<String, String> other) {
    List<Map<String, String>> records = new ArrayList<>();
    List<String> own = field.kind().own(field.columns());
    if (field.kind() == FieldKind.PLACE) {
      for (int kept = 0; kept <= own.size(); kept++) {
        records.add(place(own, changed, other, kept));
      }
      return records;
    }
    String column = own.get(0);
    String value = other.getOrDefault(column, "");
    for (String instead : values(field, value, changed)) {
      Map<String, String> record = new LinkedHashMap<>(changed);
      record.put(column, instead);
      records.add(record);
    }
    return records;
  }

  /** Village, kecamatan, kabupaten, RT, RW: the first are others, the rest as in {@code other}. */
  private static Map<String, String> place(
      List<String> own, Map<String, String> changed, Map<String, String> other, int differing) {
    Map<String, String> record = new LinkedHashMap<>(changed);
    for (int i = 0; i < own.size(); i++) {
      String value = other.getOrDefault(own.get(i), "");
      record.put(own.get(i), i < Math.min(3, differing) || differing == 5 ? "88" + i : value);
    }
    if (differing == 4) {
      own.forEach(record::remove);
    }
    return record;
  }

  private List<String> values(LinkageModel.Field field, String value, Map<String, String> of) {
    List<String> values = new ArrayList<>(List.of(value, ""));
    switch (field.kind()) {
      case NAME -> values.addAll(names(value));
      case DATE -> values.addAll(dates(value));
      case NIK -> values.addAll(niks(value, of.get(field.columns().get(1))));
      case MEMBERS -> values.addAll(List.of("901 902 903", value + " 901", value + " 901 902 903"));
      case ADDRESS -> values.addAll(List.of("Jl. Kenanga Raya 7", value + " Gang Buntu"));
      case SAME -> values.addAll(value.length() == 1 ? List.of("L", "P") : List.of("991", "992"));
      default -> values.addAll(List.of("zzyzx quux", value + "x", value.replace('e', 'o')));
    }
    return values;
  }

  private List<String> names(String name) {
    List<String> names = new ArrayList<>(List.of("Xaverius Quimby", "Siti", name + " Siti"));
    if (!name.isEmpty()) {
      int at = random.nextInt(name.length());
      names.add(name.substring(0, at) + name.substring(at + 1));
      names.add(name.replace('a', 'o'));
      names.add(name.charAt(0) + "" + name.substring(name.lastIndexOf(' ') + 1));
      names.add(name.substring(name.lastIndexOf(' ') + 1));
      names.add(name.split(" ")[0]);
    }
    return names;
  }

  private List<String> dates(String written) {
    if (!written.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return List.of("1950-02-03", "1981-07-01");
    }
    LocalDate date = LocalDate.parse(written);
    List<String> dates = new ArrayList<>();
    for (LocalDate other :
        List.of(
            date.plusDays(1),
            date.plusDays(47),
            date.plusYears(2),
            date.plusYears(5).plusDays(13),
            date.plusYears(10 + random.nextInt(30)),
            date.minusYears(3).minusDays(77),
            date.withMonth(12).withDayOfMonth(31),
            date.withDayOfMonth(1).withMonth(Math.min(12, date.getDayOfMonth())))) {
      dates.add(other.toString());
    }
    return dates;
  }

  private List<String> niks(String nik, String born) {
    List<String> niks = new ArrayList<>(List.of("1199999999991234", "?1199990101551234"));
    if (born != null && born.matches("\\d{4}-\\d\\d-\\d\\d")) {
      LocalDate date = LocalDate.parse(born);
      String day = "%02d%02d%02d";
      for (int women : new int[] {0, 40}) {
        niks.add(
            "320101"
                + day.formatted(
                    date.getDayOfMonth() + women, date.getMonthValue(), date.getYear() % 100)
                + "0107");
      }
    }
    if (nik.length() == 16) {
      niks.add(nik.substring(0, 15) + (nik.charAt(15) + 1) % 10);
      niks.add(nik.substring(0, 12) + "7777");
      niks.add("1" + (nik.charAt(1) + 3) % 10 + nik.substring(2));
      niks.add("?" + nik);
    }
    return niks;
  }
}
