package id.padan.cli.bench.lists;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonListTest {

  private static final int ROWS = 10_000;
  private static final long SEED = 7;
  private static final Set<String> NO_NIK =
      Set.of(
          "",
          "0",
          "-",
          ".",
          "0000000000000000",
          "9999999999999999",
          "1234567890123456",
          "TIDAK ADA",
          "NULL",
          "#N/A");

  private static final Map<String, List<CSVRecord>> MADE = new HashMap<>();

  @TempDir private Path folder;

  /** Lists are made once for all tests. */
  private List<CSVRecord> list(boolean clerk, double factor) throws IOException {
    String key = clerk + " " + factor;
    if (!MADE.containsKey(key)) {
      MADE.put(key, made(clerk, factor));
    }
    return MADE.get(key);
  }

  private List<CSVRecord> made(boolean clerk, double factor) throws IOException {
    Path file = folder.resolve("list.csv");
    new PersonList(ROWS, clerk, factor, SEED).write(file);
    try (var reader = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  @ParameterizedTest
  @EnumSource(ListKind.class)
  void theSameSeedGivesTheSameBytes(ListKind kind) throws IOException {
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    Path other = folder.resolve("other.csv");

    kind.write(one, 2000, Severity.HEAVY, 1);
    kind.write(two, 2000, Severity.HEAVY, 1);
    kind.write(other, 2000, Severity.HEAVY, 2);

    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
    assertThat(Files.readAllLines(one)).hasSize(2001);
  }

  @Test
  void numbersAreWellFormedAndNoRegistryGivesThem() throws IOException {
    for (CSVRecord row : list(true, 0)) {
      String nik = row.get("nik");
      String date = row.get("tgl_lahir");
      assertThat(nik).matches("[0-9]{12}9[0-9]{3}");
      assertThat(row.get("no_kk")).matches("[0-9]{12}9[0-9]{3}");
      assertThat(row.get("kode_desa")).matches("[0-9]{10}");
      if (!row.get("jebakan").startsWith("nik-salinan")) {
        int day = Integer.parseInt(date.substring(8));
        String digits =
            "%02d%s%s"
                .formatted(
                    row.get("jenis_kelamin").equals("P") ? day + 40 : day,
                    date.substring(5, 7),
                    date.substring(2, 4));
        assertThat(nik.substring(6, 12)).isEqualTo(digits);
      }
    }
  }

  @Test
  void noTwoPersonsHaveOneNikUnlessItWasCopied() throws IOException {
    Map<String, Set<String>> persons =
        list(true, 0).stream()
            .filter(row -> !row.get("jebakan").startsWith("nik-salinan"))
            .collect(
                groupingBy(row -> row.get("nik"), mapping(row -> row.get("id_asli"), toSet())));

    assertThat(persons.values()).allMatch(ids -> ids.size() == 1);
  }

  @Test
  void aboutOneRowInThreeIsADuplicate() throws IOException {
    long pairs =
        list(true, 1).stream().collect(groupingBy(row -> row.get("id_asli"))).values().stream()
            .mapToLong(rows -> (long) rows.size() * (rows.size() - 1) / 2)
            .sum();

    assertThat(100.0 * pairs / ROWS).isBetween(34.0, 40.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kembar", "ayah-anak", "saudara", "senama-rt", "senama-tanggal", "nik-salinan"})
  void everyTrapJoinsDifferentPeople(String kind) throws IOException {
    List<CSVRecord> rows =
        list(false, 1).stream().filter(row -> row.get("jebakan").startsWith(kind + "-")).toList();

    assertThat(100.0 * rows.size() / ROWS).isBetween(0.3, 1.4);
    rows.stream()
        .collect(groupingBy(row -> row.get("jebakan")))
        .forEach((name, trap) -> assertThat(people(trap)).as(name).hasSizeGreaterThan(1));
  }

  private static Set<String> people(List<CSVRecord> rows) {
    return rows.stream().map(row -> row.get("id_asli")).collect(toSet());
  }

  @Test
  void twinsShareAllButNameAndSerial() throws IOException {
    trap("kembar")
        .forEach(
            (one, two) -> {
              assertThat(one.get("tgl_lahir")).isEqualTo(two.get("tgl_lahir"));
              assertThat(one.get("nama_ibu")).isEqualTo(two.get("nama_ibu"));
              if (one.get("jenis_kelamin").equals(two.get("jenis_kelamin"))) {
                assertThat(Long.parseLong(two.get("nik")) - Long.parseLong(one.get("nik")))
                    .isEqualTo(1);
              }
            });
  }

  @Test
  void theOtherTrapsLookAlikeToo() throws IOException {
    trap("ayah-anak").forEach((one, two) -> assertThat(two.get("nama")).isEqualTo(one.get("nama")));
    trap("senama-rt").forEach((one, two) -> assertThat(two.get("nama")).isEqualTo(one.get("nama")));
    trap("senama-tanggal")
        .forEach(
            (one, two) -> {
              assertThat(two.get("nama")).isEqualTo(one.get("nama"));
              assertThat(two.get("tgl_lahir")).isEqualTo(one.get("tgl_lahir"));
            });
    trap("nik-salinan").forEach((one, two) -> assertThat(two.get("nik")).isEqualTo(one.get("nik")));
  }

  /** The first two persons of each trap of a kind in an undamaged list, by rising NIK. */
  private Map<CSVRecord, CSVRecord> trap(String kind) throws IOException {
    return list(true, 0).stream()
        .filter(row -> row.get("jebakan").startsWith(kind + "-"))
        .collect(groupingBy(row -> row.get("jebakan")))
        .values()
        .stream()
        .map(
            rows ->
                rows.stream().collect(groupingBy(row -> row.get("id_asli"))).values().stream()
                    .map(same -> same.get(0))
                    .sorted(Comparator.comparing(row -> row.get("nik")))
                    .toList())
        .collect(toMap(two -> two.get(0), two -> two.get(1)));
  }

  @ParameterizedTest(name = "clerk {0}: {1} differs in {2} to {3} of the duplicates")
  @CsvSource({
    "true,  nama,      0.27, 0.39",
    "true,  tgl_lahir, 0.11, 0.19",
    "true,  nik,       0.14, 0.22",
    "true,  nama_ibu,  0.28, 0.44",
    "false, nama,      0.27, 0.42",
    "false, nik,       0.12, 0.22",
    "false, nama_ibu,  0.28, 0.50",
  })
  void duplicatesAreDamagedAsOftenAsInAnOrdinaryList(
      boolean clerk, String column, double low, double high) throws IOException {
    List<CSVRecord> clean = list(clerk, 0);
    List<CSVRecord> middle = list(clerk, 1);

    double share =
        share(
            clean,
            middle,
            (row, damaged) -> !row.get(column).equalsIgnoreCase(damaged.get(column)));

    assertThat(share).isBetween(low, high);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aboutEveryEighthDuplicateHasNoNik(boolean clerk) throws IOException {
    List<CSVRecord> middle = list(clerk, 1);

    double share = share(middle, middle, (row, same) -> NO_NIK.contains(row.get("nik")));

    assertThat(share).isBetween(0.08, 0.16);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeavierListIsDamagedMore(boolean clerk) throws IOException {
    List<CSVRecord> clean = list(clerk, 0);
    double before = 0;
    for (Severity severity : Severity.values()) {
      List<CSVRecord> damaged = list(clerk, severity.factor());
      double share =
          share(
              clean, damaged, (row, after) -> !row.get("nama").equalsIgnoreCase(after.get("nama")));
      assertThat(share).isGreaterThan(before * 1.3);
      before = share;
    }
  }

  /** Share of the second and later rows of a person that {@code differ}. */
  private static double share(
      List<CSVRecord> one, List<CSVRecord> other, BiPredicate<CSVRecord, CSVRecord> differ) {
    Set<String> seen = new HashSet<>();
    int[] again =
        IntStream.range(0, one.size()).filter(i -> !seen.add(one.get(i).get("id_asli"))).toArray();
    long different =
        Arrays.stream(again).filter(i -> differ.test(one.get(i), other.get(i))).count();
    return (double) different / again.length;
  }
}
