package id.padan.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of small district files, in the layouts of BDT 2015. */
public final class Rows {

  private static final String[] NAMES = {
    "SITI", "BUDI", "AGUS", "RINA", "JOKO", "WATI", "HADI", "NURUL", "EKO", "DEWI", "YANTO", "LINA"
  };

  private Rows() {}

  /** A household file. */
  public static List<String> households(String... rows) {
    return file("IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Alamat,Nama_KRT,Jumlah_ART", Stream.of(rows));
  }

  /** A person file. */
  public static List<String> persons(String... rows) {
    return file(
        "IDARTBDT,IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama,NIK,Hub_KRT,JnsKel,TglLahir",
        Stream.of(rows));
  }

  /** A file with this header. */
  static List<String> file(String header, Stream<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    rows.forEach(lines::add);
    return lines;
  }

  /** A household of one in kecamatan 1771010. */
  public static String household(String key, String address) {
    return household(key, address, name(key), 1);
  }

  public static String household(String key, String address, String head, int members) {
    return "%s,17,71,010,001,%s,%s,%d".formatted(key, address, head, members);
  }

  /** The head of household {@code key}, as its member {@code key-1}. */
  public static String head(String key) {
    return person(key + "-1", key, name(key), nik(key), 1);
  }

  /**
   * A person.
   *
   * @param relation to the head, 1 = head, 3 = child
   */
  public static String person(String key, String parent, String name, String nik, int relation) {
    return "%s,%s,17,71,010,001,%s,%s,%d,1,%s"
        .formatted(key, parent, name, nik, relation, birthDate(number(parent)));
  }

  /** A name of its own for each household. */
  public static String name(String key) {
    int n = number(key);
    return NAMES[n % NAMES.length]
        + " "
        + NAMES[(n / NAMES.length + n * 5 + 3) % NAMES.length]
        + "SON";
  }

  /** A well-formed NIK that agrees with {@link #birthDate}. */
  public static String nik(String key) {
    int n = number(key);
    return "177101%02d%02d%02d9%03d".formatted(n % 28 + 1, n % 12 + 1, 60 + n % 30, n % 1000);
  }

  private static String birthDate(int n) {
    return "19%02d-%02d-%02d".formatted(60 + n % 30, n % 12 + 1, n % 28 + 1);
  }

  private static int number(String key) {
    return Integer.parseInt(key.replaceAll("\\D", ""));
  }

  /** Households {@code H<from>} to {@code H<to>}, each of one. */
  public static String[] householdsOf(int from, int to) {
    return numbers(from, to).map(key -> household(key, "JL MELATI " + key)).toArray(String[]::new);
  }

  /** Their heads. */
  public static String[] headsOf(int from, int to) {
    return numbers(from, to).map(Rows::head).toArray(String[]::new);
  }

  private static Stream<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> "H" + n);
  }

  /** Rows of two parts, in order. */
  public static String[] joined(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }
}
