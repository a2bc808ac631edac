package id.padan.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Deliveries in which people must decide. In kota Bengkulu (1771) six pairs of children, of
 * households A0 and B0 to A5 and B5, differ in the serial of their NIK only; WATI MARDALENA of H1
 * (1771) and SRI NURHAYATI of H2 (1703) have one NIK; H5, H6 and H7 (1771) are one household and
 * one man.
 */
public final class Doubtful {

  /** Names of the pairs of children. */
  public static final List<String> TWINS =
      List.of(
          "DARMAWAN SAPUTRA",
          "RUDI HARTAWAN",
          "BAMBANG IRAWAN",
          "EDI KURNIADI",
          "JOKO PRABOWO",
          "FAJAR NUGRAHA");

  private static final List<String> HEADS =
      List.of(
          "SUPARDI",
          "MULYONO",
          "NGADIMIN",
          "PAIMAN",
          "SUKARDI",
          "TUGIMIN",
          "WARSITO",
          "KASIMAN",
          "LEGIMAN",
          "SAMINGUN",
          "RUSLAN",
          "DJAMALUDIN");

  private Doubtful() {}

  /** Writes both files of November 2015. */
  public static Nights deliver(Nights nights) {
    return deliver(nights, "");
  }

  /**
   * The same, but for one name.
   *
   * @param renamed the pair of which the second child is a "SAPUTRO" now
   */
  public static Nights deliver(Nights nights, String renamed) {
    return nights.write("2015-11/rt.csv", households()).write("2015-11/art.csv", persons(renamed));
  }

  /** The household file. */
  public static List<String> households() {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "H1,17,71,010,001,JL MELATI 1,SUKIRMAN JOYO,2",
                "H2,17,03,070,002,JL MELATI 1,HADI PURNOMO,2",
                "H5,17,71,040,001,JL MAWAR 5,TUKIRAN SLAMET,1",
                "H6,17,71,040,001,JL MAWAR 5,TUKIRAN SLAMET,1",
                "H7,17,71,040,001,JL MAWAR 5,TUKIRAN SLAMET,1"));
    for (int k = 0; k < TWINS.size(); k++) {
      rows.add("A%d,17,71,020,001,JL ANGGREK %d,%s,2".formatted(k, k + 3, HEADS.get(2 * k)));
      rows.add("B%d,17,71,030,001,JL CEMPAKA %d,%s,2".formatted(k, k + 20, HEADS.get(2 * k + 1)));
    }
    return Rows.households(rows.toArray(String[]::new));
  }

  /** The person file. */
  public static List<String> persons(String renamed) {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "H1-1,H1,17,71,010,001,SUKIRMAN JOYO,1771010202619001,1,1,1961-02-02",
                "H1-2,H1,17,71,010,001,WATI MARDALENA,1771015203730002,2,2,1973-03-12",
                "H2-1,H2,17,03,070,002,HADI PURNOMO,1703070909550001,1,1,1955-09-09",
                "H2-2,H2,17,03,070,002,SRI NURHAYATI,1771015203730002,2,2,1973-03-12",
                "H5-1,H5,17,71,040,001,TUKIRAN SLAMET,1771040808480001,1,1,1948-08-08",
                "H6-1,H6,17,71,040,001,TUKIRAN SLAMET,1771040808480001,1,1,1948-08-08",
                "H7-1,H7,17,71,040,001,TUKIRAN SLAMET,1771040808480001,1,1,1948-08-08"));
    for (int k = 0; k < TWINS.size(); k++) {
      String name = TWINS.get(k);
      String now = name.equals(renamed) ? name.split(" ")[0] + " SAPUTRO" : name;
      rows.add(row("A" + k, 1, HEADS.get(2 * k), "177102%02d035000%02d".formatted(k + 3, k)));
      rows.add(row("A" + k, 3, name, "177102%02d01850001".formatted(k + 11)));
      rows.add(row("B" + k, 1, HEADS.get(2 * k + 1), "177103%02d064900%02d".formatted(k + 4, k)));
      rows.add(row("B" + k, 3, now, "177102%02d01850002".formatted(k + 11)));
    }
    return Rows.persons(rows.toArray(String[]::new));
  }

  private static String row(String home, int relation, String name, String nik) {
    String village = home.startsWith("A") ? "020,001" : "030,001";
    String born = relation == 1 ? "19%s-%s-%s" : "1985-01-%3$s";
    String date = born.formatted(nik.substring(10, 12), nik.substring(8, 10), nik.substring(6, 8));
    return "%s-%d,%s,17,71,%s,%s,%s,%d,1,%s"
        .formatted(home, relation, home, village, name, nik, relation, date);
  }
}
