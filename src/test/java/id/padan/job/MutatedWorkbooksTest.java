package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.ingest.Mutation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Correction workbooks with damage of every kind end in corrections, findings or a refusal. {@link
 * #main} tries more of them: number of files, then seed.
 */
class MutatedWorkbooksTest {

  private static final int FILES_OF_A_RUN = 50;

  @TempDir private Path folder;

  @Test
  void endInCorrectionsFindingsOrARefusal() throws IOException, SQLException {
    tryOut(folder, 50, 2015);
  }

  /** Tries {@code args[0]} files from seed {@code args[1]}. */
  public static void main(String[] args) throws IOException, SQLException {
    tryOut(
        Files.createTempDirectory("mutated"), Integer.parseInt(args[0]), Long.parseLong(args[1]));
  }

  private static void tryOut(Path folder, int files, long seed) throws IOException, SQLException {
    int refused = 0;
    for (int first = 0; first < files; first += FILES_OF_A_RUN) {
      Path own = Files.createDirectories(folder.resolve("from" + first));
      try (Nights nights = new Nights(own)) {
        deliver(nights);
        List<byte[]> seeds = seeds(own.resolve("padan-data/out/1/rejects/1771"));
        List<Path> mutated = new ArrayList<>();
        for (int i = first; i < Math.min(files, first + FILES_OF_A_RUN); i++) {
          Random random = new Random(seed + i);
          byte[] bytes = Mutation.of(seeds.get(random.nextInt(seeds.size())), random);
          mutated.add(Files.write(own.resolve("f%05d".formatted(i)), bytes));
        }
        RunService.Result result = nights.take(mutated, Optional.of("Sri"));
        assertThat(result.exitCode())
            .as("seeds from " + (seed + first) + ": " + result.message())
            .isLessThanOrEqualTo(1);
        refused += nights.query("select 1 from report.file where state = 'refused'").size();
        assertThat(
                nights.query(
                    "select source_key from validation.household_record where to_run is null"
                        + " group by 1 having count(*) > 1"))
            .isEmpty();
      }
      delete(own);
    }
    assertThat(refused).isPositive();
  }

  private static void deliver(Nights nights) {
    String[] wrong = new String[12];
    for (int i = 0; i < wrong.length; i++) {
      wrong[i] = Rows.household("H" + (i + 20), "JL \"\"A\"\"").replace(",010,", ",999,");
    }
    nights.write("2015-11/rt.csv", Rows.households(Rows.joined(Rows.householdsOf(1, 9), wrong)));
    nights.sync();
  }

  private static List<byte[]> seeds(Path rejects) throws IOException {
    byte[] text = Files.readAllBytes(rejects.resolve("2015-11_rt.csv"));
    byte[] corrected =
        Files.readString(rejects.resolve("2015-11_rt.csv"))
            .replace(";999;", ";010;")
            .getBytes(StandardCharsets.UTF_8);
    byte[] book;
    byte[] saved;
    try (CorrectedBook edited = new CorrectedBook(rejects.resolve("2015-11_rt.xlsx"))) {
      book = Files.readAllBytes(edited.saveAs(rejects.resolve("untouched.xlsx")));
      edited.lines().forEach(line -> edited.set(Integer.parseInt(line), "KDKEC", "010"));
      saved = Files.readAllBytes(edited.saveAs(rejects.resolve("corrected.xlsx")));
    }
    return List.of(
        book, text, corrected, saved, Mutation.zip(Map.of("a.xlsx", saved, "b.csv", corrected)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
