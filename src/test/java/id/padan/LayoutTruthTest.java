package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every layout with planted defects, made by another program than ours: CSV in its
 * dialects and workbooks, some of which LibreOffice opened and saved. One sync of all of them.
 */
class LayoutTruthTest {

  private static final Path RESOURCES = PadanProcess.project().resolve("src/test/resources");

  @TempDir private static Path dataDir;
  private static PadanProcess padan;
  private static List<String> reported;

  @BeforeAll
  static void syncTheFiles() {
    padan = new PadanProcess(PadanProcess.project(), dataDir);
    padan.run("db", "start");
    PadanProcess.Answer sync = padan.run("sync", RESOURCES.resolve("layout-samples").toString());
    assertThat(sync.exitCode()).as("rows above the limit are rejected, %s", sync.err()).isOne();
    reported = padan.query("select file_name, sheet, line, column_name, code from report.finding");
  }

  @AfterAll
  static void stopTheServer() {
    padan.run("db", "stop");
  }

  @Test
  void everyLayoutIsRecognisedAndNoFileRefused() throws IOException {
    try (Stream<Path> layouts = Files.list(PadanProcess.project().resolve("jobs/layouts"))) {
      assertThat(padan.query("select distinct layout_id from report.file"))
          .containsExactlyInAnyOrderElementsOf(
              layouts
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", ""))
                  .toList());
    }
    assertThat(padan.query("select file_name, refusal from report.file where refusal is not null"))
        .isEmpty();
  }

  /** Places that the truth and the program both name, against those that each names. */
  private record Share(long both, long planted, long reported) {

    @Override
    public String toString() {
      return "recall %d/%d, precision %d/%d".formatted(both, planted, both, reported);
    }
  }

  @Test
  void recallAndPrecisionOfEveryCodeAreOne() throws IOException {
    Map<String, Set<String>> planted = byCode(truth("findings.csv"));
    Map<String, Set<String>> found = byCode(reported);
    Set<String> codes = new HashSet<>(planted.keySet());
    codes.addAll(found.keySet());
    Map<String, Share> wanted = new TreeMap<>();
    Map<String, Share> got = new TreeMap<>();
    for (String code : codes) {
      Set<String> truth = planted.getOrDefault(code, Set.of());
      Set<String> ours = found.getOrDefault(code, Set.of());
      long both = ours.stream().filter(truth::contains).count();
      wanted.put(code, new Share(truth.size(), truth.size(), truth.size()));
      got.put(code, new Share(both, truth.size(), ours.size()));
    }

    assertThat(got).hasSizeGreaterThan(35).isEqualTo(wanted);
  }

  private static Map<String, Set<String>> byCode(Collection<String> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.substring(row.lastIndexOf(',') + 1), Collectors.toSet()));
  }

  @Test
  void filesSheetsLinesAndColumnsAreThoseOfThePlantedDefects() throws IOException {
    assertThat(reported).containsExactlyInAnyOrderElementsOf(truth("findings.csv"));
  }

  @Test
  void balanceIsThatOfThePlantedDefects() throws IOException {
    assertThat(
            padan.query(
                "select file_name, kind, read, loaded, changed, unchanged, repeated, skipped,"
                    + " rejected from report.run_balance"))
        .containsExactlyInAnyOrderElementsOf(truth("balance.csv"));
  }

  private static List<String> truth(String file) throws IOException {
    return Files.readAllLines(RESOURCES.resolve("layout-samples-truth").resolve(file)).stream()
        .skip(1)
        .toList();
  }
}
