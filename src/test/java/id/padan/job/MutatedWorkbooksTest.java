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

  private static final int FILES_OF_A_RUN = 300;
  private static final int ORIGINALS = 40;

  @TempDir private Path folder;

  @Test
  void endInCorrectionsFindingsOrARefusal() throws IOException, SQLException {
    tryOut(folder, 60, 2015);
  }

  /** Tries {@code args[0]} files from seed {@code args[1]}. */
  public static void main(String[] args) throws IOException, SQLException {
    tryOut(
        Files.createTempDirectory("mutated"), Integer.parseInt(args[0]), Long.parseLong(args[1]));
  }

  private static void tryOut(Path folder, int files, long seed) throws IOException, SQLException {
    int refused = 0;
    int loaded = 0;
    for (int first = 0; first < files; first += FILES_OF_A_RUN) {
      Path own = Files.createDirectories(folder.resolve("from" + first));
      try (Nights nights = new Nights(own)) {
        int count = Math.min(files - first, FILES_OF_A_RUN);
        deliver(nights);
        List<List<byte[]>> seeds = seeds(own.resolve("padan-data/out/1/rejects/1771"));
        List<Path> mutated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          Random random = new Random(seed + first + i);
          List<byte[]> of = seeds.get(i % ORIGINALS);
          byte[] bytes = Mutation.of(of.get(random.nextInt(of.size())), random);
          mutated.add(Files.write(own.resolve("f%03d".formatted(i)), bytes));
        }
        RunService.Result result = nights.take(mutated, Optional.of("Sri"));
        assertThat(result.exitCode())
            .as("seeds from " + (seed + first) + ": " + result.message())
            .isLessThanOrEqualTo(1);
        refused += nights.query("select 1 from report.file where state = 'refused'").size();
        loaded += nights.keys("household", "active").size();
        assertThat(
                nights.query(
                    "select source_key from validation.household_record where to_run is null"
                        + " group by 1 having count(*) > 1"))
            .isEmpty();
      }
      delete(own);
    }
    assertThat(refused).isPositive();
    assertThat(loaded).isPositive();
  }

  /** Originals of six wrong rows each. */
  private static void deliver(Nights nights) {
    for (int i = 0; i < ORIGINALS; i++) {
      String[] wrong = new String[6];
      for (int row = 0; row < wrong.length; row++) {
        String key = "H" + (i * wrong.length + row + 1);
        wrong[row] = Rows.household(key, "JL MAWAR").replace(",010,", ",999,");
      }
      nights.write("2015-11/rt%02d.csv".formatted(i), Rows.households(wrong));
    }
    nights.sync();
  }

  private static List<List<byte[]>> seeds(Path rejects) throws IOException {
    List<List<byte[]>> seeds = new ArrayList<>();
    for (int i = 0; i < ORIGINALS; i++) {
      seeds.add(seeds(rejects, i));
    }
    return seeds;
  }

  private static List<byte[]> seeds(Path rejects, int file) throws IOException {
    Path exported = rejects.resolve("2015-11_rt%02d.xlsx".formatted(file));
    String text = Files.readString(rejects.resolve("2015-11_rt%02d.csv".formatted(file)));
    byte[] corrected = text.replace(";999;", ";010;").getBytes(StandardCharsets.UTF_8);
    byte[] saved;
    try (CorrectedBook book = new CorrectedBook(exported)) {
      book.lines().forEach(line -> book.set(Integer.parseInt(line), "KDKEC", "010"));
      saved = Files.readAllBytes(book.saveAs(rejects.resolve("corrected.xlsx")));
    }
    return List.of(
        corrected, saved, saved, Mutation.zip(Map.of("a.xlsx", saved, "b.csv", corrected)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
