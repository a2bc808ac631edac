package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The samples through the whole route, twice, by the program as an operator runs it. */
@TestMethodOrder(OrderAnnotation.class)
class EndToEndTest {

  /** The first row are headings. */
  private static final CSVFormat CORRECTIONS =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();

  private static final Path TRUTH =
      PadanProcess.project().resolve("src/test/resources/data-samples-truth");

  /** What readers see, without ids, run numbers and times. */
  private static final List<String> CONTENT =
      List.of(
          "select unit, no_kk, head_name, address, desa_code, member_count, decile_received,"
              + " decile_local, pmt_score, status, data_period, count(*) from warehouse.household"
              + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
          "select nik, nik_status, name, sex, birth_date, age, status, count(*)"
              + " from warehouse.person group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7",
          "select kind, source_key, file_name, line, period, state from warehouse.source_record"
              + " order by 1, 2, 3, 4, 5",
          "select programme_id, unit, state, reason, count(*) from warehouse.intervention_match"
              + " group by 1, 2, 3, 4 order by 1, 2, 3, 4");

  @TempDir private static Path dataDir;
  private static PadanProcess padan;
  private static PadanProcess.Answer first;
  private static Map<String, List<String>> contentOfFirst;

  @BeforeAll
  static void syncTheSamples() {
    padan = new PadanProcess(PadanProcess.project(), dataDir);
    padan.run("db", "start");
    first = sync();
    contentOfFirst = content();
  }

  @AfterAll
  static void stopTheServer() {
    padan.run("db", "stop");
  }

  private static PadanProcess.Answer sync() {
    return padan.run("sync", PadanProcess.project().resolve("data-samples").toString());
  }

  private static Map<String, List<String>> content() {
    Map<String, List<String>> content = new TreeMap<>();
    CONTENT.forEach(sql -> content.put(sql, padan.query(sql)));
    return content;
  }

  @Test
  @Order(1)
  void samplesEndWithZero() {
    assertThat(first.exitCode()).as(first.err()).isZero();
  }

  @Test
  @Order(2)
  void findingsAreThoseThatWerePlanted() throws IOException {
    assertThat(padan.query("select file_name, line, column_name, code from report.finding"))
        .containsExactlyInAnyOrderElementsOf(truth("findings.csv"));
  }

  @Test
  @Order(3)
  void balanceIsThatOfThePlantedDefects() throws IOException {
    assertThat(balance(1)).containsExactlyInAnyOrderElementsOf(truth("balance.csv"));
  }

  @Test
  @Order(4)
  void mergedRecordsBelongTogether() throws IOException {
    Linked persons = Linked.of("person", placesOf("persons.csv", 1, 2, 4));
    Linked households = Linked.of("household", placesOf("households.csv", 0, 1, 3));

    assertThat(persons.precision()).as("persons, %s", persons).isGreaterThanOrEqualTo(0.99);
    assertThat(households.precision())
        .as("households, %s", households)
        .isGreaterThanOrEqualTo(0.99);
    assertThat(persons.merged()).as("persons, %s", persons).isPositive();
    assertThat(households.merged()).as("households, %s", households).isPositive();
  }

  /** Pairs of records: merged, rightly merged, and those that the truth says belong together. */
  private record Linked(long merged, long right, long wanted) {

    static Linked of(String kind, Map<String, String> truth) {
      Map<String, String> entity = new HashMap<>();
      for (String row :
          padan.query(
              "select file_name, line, "
                  + kind
                  + "_id from warehouse.source_record where kind = '"
                  + kind
                  + "'")) {
        int comma = row.lastIndexOf(',');
        entity.put(row.substring(0, comma), row.substring(comma + 1));
      }
      assertThat(truth.keySet()).containsAll(entity.keySet());
      Map<String, String> both = new HashMap<>();
      Map<String, String> trueOfLoaded = new HashMap<>();
      entity.forEach(
          (place, id) -> {
            both.put(place, id + "/" + truth.get(place));
            trueOfLoaded.put(place, truth.get(place));
          });
      return new Linked(pairs(entity.values()), pairs(both.values()), pairs(trueOfLoaded.values()));
    }

    private static long pairs(Collection<String> groups) {
      return groups.stream()
          .collect(Collectors.groupingBy(group -> group, Collectors.counting()))
          .values()
          .stream()
          .mapToLong(n -> n * (n - 1) / 2)
          .sum();
    }

    double precision() {
      return (double) right / merged;
    }
  }

  @Test
  @Order(5)
  void everyRejectedRowIsInACorrectionFile() throws IOException {
    Set<String> written = new HashSet<>();
    try (Stream<Path> files = Files.walk(dataDir.resolve("out/1/rejects"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CORRECTIONS)) {
          rows.forEach(row -> written.add(file.getFileName() + ":" + row.get(1)));
        }
      }
    }
    assertThat(written)
        .as("persons who only wait for their household have nothing to mend")
        .containsExactlyInAnyOrderElementsOf(
            padan.query(
                "select distinct replace(file_name, '/', '_') || ':' || line from report.finding"
                    + " where severity = 'error' and code <> 'PARENT_REJECTED'"));
  }

  @Test
  @Order(6)
  void secondRunChangesNothing() {
    PadanProcess.Answer second = sync();

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(padan.query("select distinct state from report.file where run_id = 2"))
        .containsExactly("known");
    assertThat(balance(2))
        .containsExactlyInAnyOrderElementsOf(
            balance(1).stream().map(EndToEndTest::loadedAsUnchanged).toList());
    assertThat(padan.query("select count(*) from report.finding where run_id = 2"))
        .containsExactly("0");
    assertThat(padan.query("select count(*) from report.finding where state <> 'open'"))
        .containsExactly("0");
    assertThat(padan.query("select count(*) from warehouse.change where run_id = 2"))
        .containsExactly("0");
    assertThat(content()).isEqualTo(contentOfFirst);
  }

  private static String loadedAsUnchanged(String line) {
    String[] cells = line.split(",");
    cells[5] = cells[3];
    cells[3] = "0";
    return String.join(",", cells);
  }

  @Test
  @Order(7)
  void queryPrintsTheResultAndNothingElse() {
    PadanProcess.Answer query =
        padan.run(
            "query", "select run_id, state from report.run order by run_id", "--format", "csv");

    assertThat(query.exitCode()).isZero();
    assertThat(query.out())
        .isEqualToNormalizingNewlines("run_id,state\n1,published\n2,published\n");
    assertThat(query.err()).isEmpty();
  }

  @Test
  @Order(8)
  void statusNamesTheRunsAndThePageSaysThatItIsASample() throws IOException {
    PadanProcess.Answer status = padan.run("status");

    assertThat(status.exitCode()).as(status.err()).isZero();
    assertThat(status.out()).contains("2015-11/1771_kota-bengkulu/anggota.csv");
    assertThat(dataDir.resolve("out/2/summary.html")).content().contains("DATA CONTOH");
  }

  private static List<String> balance(int run) {
    return padan.query(
        "select file_name, kind, read, loaded, changed, unchanged, repeated, skipped, rejected from"
            + " report.run_balance where run_id = "
            + run);
  }

  private static List<String> truth(String file) throws IOException {
    return Files.readAllLines(TRUTH.resolve(file)).stream().skip(1).toList();
  }

  /** The true entity by {@code file,line}. */
  private static Map<String, String> placesOf(String file, int fileAt, int lineAt, int entityAt)
      throws IOException {
    return truth(file).stream()
        .map(row -> row.split(",", -1))
        .collect(Collectors.toMap(c -> c[fileAt] + "," + c[lineAt], c -> c[entityAt]));
  }
}
