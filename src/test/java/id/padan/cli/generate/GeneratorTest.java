package id.padan.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.cli.generate.DeliveredFile.Delivered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

  private static final YearMonth PERIOD = YearMonth.of(2015, 11);
  private static final Path SAMPLES = Path.of("data-samples");
  private static final Path SAMPLES_TRUTH = Path.of("src/test/resources/data-samples-truth");
  private static final int SAMPLE_HOUSEHOLDS = 2000;
  private static final long SAMPLE_SEED = 2015;

  @TempDir private Path folder;

  private Path generate(String name, int households, long seed) throws IOException {
    Path out = folder.resolve(name);
    Path truth = folder.resolve(name + "-truth");
    Generator.run(new Generator.Request(households, seed, PERIOD, out, Optional.of(truth)));
    return out;
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    generate("first", 300, 7);
    generate("second", 300, 7);
    generate("other", 300, 8);
    assertThat(contents(folder.resolve("first"))).isEqualTo(contents(folder.resolve("second")));
    assertThat(contents(folder.resolve("first-truth")))
        .isEqualTo(contents(folder.resolve("second-truth")));
    assertThat(contents(folder.resolve("first"))).isNotEqualTo(contents(folder.resolve("other")));
  }

  @Test
  void samplesAreWhatTheGeneratorMakes() throws IOException {
    Path out = generate("samples", SAMPLE_HOUSEHOLDS, SAMPLE_SEED);
    Map<String, String> kept = contents(SAMPLES);
    kept.keySet().removeIf(name -> name.equals("README.md") || name.startsWith(".git"));
    Map<String, String> keptTruth = contents(SAMPLES_TRUTH);
    keptTruth.keySet().removeIf(name -> name.startsWith(".git"));
    assertThat(contents(out)).isEqualTo(kept);
    assertThat(contents(folder.resolve("samples-truth"))).isEqualTo(keptTruth);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void truthIsWhatAnIndependentRefereeFinds(long seed) throws IOException {
    Path out = generate("judged", 3000, seed);
    Path truth = folder.resolve("judged-truth");
    Referee referee = new Referee(out, PERIOD);
    assertThat(linesOf(truth.resolve("findings.csv"))).doesNotHaveDuplicates();
    assertThat(differences(truth.resolve("findings.csv"), referee.findings)).isEmpty();
    assertThat(differences(truth.resolve("balance.csv"), referee.balances)).isEmpty();
  }

  @Property(tries = 15)
  void anySizeAndSeedHasAnExactTruth(
      @ForAll @IntRange(min = 1, max = 400) int households, @ForAll long seed) throws IOException {
    Path root = Files.createTempDirectory("padan-generate");
    Path truth = root.resolve("truth");
    Path out = root.resolve("out");
    Generator.run(new Generator.Request(households, seed, PERIOD, out, Optional.of(truth)));
    assertThat(differences(truth.resolve("findings.csv"), new Referee(out, PERIOD).findings))
        .isEmpty();
    delete(root);
  }

  @Test
  void fewerThanFivePercentOfRowsAreRejected() throws IOException {
    generate("rates", 5000, 11);
    List<String[]> balances = cells(folder.resolve("rates-truth/balance.csv"));
    assertThat(balances).hasSize(10);
    for (String[] balance : balances) {
      double rejected = Double.parseDouble(balance[8]) / Double.parseDouble(balance[2]);
      assertThat(rejected).as(balance[0]).isBetween(0.003, 0.04);
    }
  }

  @Test
  void samplesHoldEveryFindingThatDialectACanRaise() throws IOException {
    Set<String> codes =
        cells(SAMPLES_TRUTH.resolve("findings.csv")).stream()
            .map(cells -> cells[3])
            .collect(Collectors.toSet());
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "ROW_MALFORMED",
            "KEY_MISSING",
            "KEY_REPEATED",
            "REGION_UNKNOWN",
            "NAME_MISSING",
            "PARENT_MISSING",
            "PARENT_REJECTED",
            "NIK_EMPTY",
            "NIK_DAMAGED",
            "NIK_LENGTH",
            "NIK_DATE",
            "NIK_REGION",
            "NIK_SERIAL_ZERO",
            "NIK_BIRTHDATE_DIFFERS",
            "NIK_SEX_DIFFERS",
            "NIK_REPEATED_IN_HOUSEHOLD",
            "NIK_REPEATED",
            "NIK_IS_KK",
            "KK_LENGTH",
            "CODE_UNKNOWN",
            "CODE_PARITY",
            "NUMBER_INVALID",
            "NUMBER_RANGE",
            "DATE_INVALID",
            "DATE_FUTURE",
            "AGE_DIFFERS",
            "DECILE_DIFFERS",
            "HEAD_MISSING",
            "HEAD_REPEATED",
            "MEMBER_COUNT_DIFFERS",
            "SKIP_RULE",
            "PREGNANT_IMPLAUSIBLE",
            "CHILD_OLDER_THAN_HEAD",
            "SPOUSE_SEX_EQUAL",
            "IJAZAH_ABOVE_JENJANG",
            "FAMILY_COUNT_DIFFERS",
            "ANSWER_MISSING");
  }

  @Test
  void everyWrittenPersonHasTheKeyThatTheTruthNames() throws IOException {
    Path out = generate("keys", 1000, 5);
    Map<String, String> written = new HashMap<>();
    for (DeliveredFile file : DeliveredFile.all(out, PERIOD.toString(), "anggota")) {
      for (Delivered row : file.rows) {
        written.put(file.name + ":" + row.line(), row.malformed() ? "" : row.get("IDARTBDT"));
      }
    }
    List<String[]> persons = cells(folder.resolve("keys-truth/persons.csv"));
    assertThat(persons).allSatisfy(p -> assertThat(written).containsEntry(p[1] + ":" + p[2], p[3]));
    assertThat(persons.size()).isGreaterThan(written.size() - 20);
  }

  @Test
  void trueNiksAreSyntheticAndBelongToOnePersonEach() throws IOException {
    generate("niks", 10_000, 3);
    Map<String, String> owners = new HashMap<>();
    for (String[] person : cells(folder.resolve("niks-truth/persons.csv"))) {
      if (!person[6].isEmpty()) {
        assertThat(person[6]).matches("\\d{12}9\\d{3}");
        assertThat(owners.merge(person[6], person[4], (a, b) -> a)).isEqualTo(person[4]);
      }
    }
    assertThat(new HashSet<>(owners.values())).hasSameSizeAs(owners.keySet());
  }

  @Test
  void peopleStandTwiceInsideAndAcrossDistricts() throws IOException {
    generate("twice", 10_000, 4);
    Map<String, Set<String>> districts = new HashMap<>();
    Map<String, Set<String>> keys = new HashMap<>();
    for (String[] person : cells(folder.resolve("twice-truth/persons.csv"))) {
      districts.computeIfAbsent(person[4], any -> new HashSet<>()).add(person[0]);
      keys.computeIfAbsent(person[4], any -> new HashSet<>()).add(person[3]);
    }
    double twice = keys.values().stream().filter(set -> set.size() > 1).count();
    assertThat(twice / keys.size()).isBetween(0.01, 0.04);
    assertThat(districts.values().stream().filter(set -> set.size() > 1)).hasSizeGreaterThan(50);
  }

  private static List<String> differences(Path truth, Set<String> found) throws IOException {
    Set<String> known = new TreeSet<>(linesOf(truth));
    return Stream.concat(
            known.stream().filter(line -> !found.contains(line)).map(line -> "known only: " + line),
            found.stream().filter(line -> !known.contains(line)).map(line -> "found only: " + line))
        .toList();
  }

  private static List<String> linesOf(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static List<String[]> cells(Path file) throws IOException {
    return linesOf(file).stream().map(line -> line.split(",", -1)).toList();
  }

  /** Relative name to bytes (as Latin-1, which keeps each of them). */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
