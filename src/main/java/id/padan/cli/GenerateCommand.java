package id.padan.cli;

import id.padan.cli.generate.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code padan generate}: synthetic district files with planted defects and known truth. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Membuat file kabupaten/kota rekaan dengan kesalahan yang diketahui.",
      "Writes synthetic district files with planted defects and known truth."
    },
    footer = {
      "",
      "Contoh / example:",
      "  padan generate --households 2000 --seed 2015 --out /tmp/contoh --truth /tmp/kunci"
    })
public final class GenerateCommand implements Callable<Integer> {

  private static final int MOST_HOUSEHOLDS = 20_000_000;

  @Option(
      names = "--households",
      required = true,
      paramLabel = "N",
      description =
          "Rumah tangga untuk kelima daerah bersama. / Households over all five districts.")
  private int households;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description =
          "Benih acak; benih sama, byte sama. / Seed; the same seed gives the same bytes.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder tujuan: baru, kosong, atau data contoh. / New, empty or sample folder.")
  private Path out;

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      description = "Folder kunci jawaban, di luar --out. / Folder for the truth, outside --out.")
  private Path truth;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      defaultValue = "2015-11",
      description = "Bulan data (baku ${DEFAULT-VALUE}). / Month of the data.")
  private String period;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    Generator.run(
        new Generator.Request(households, seed, month(), out, Optional.ofNullable(truth)));
    spec.commandLine()
        .getOut()
        .printf("generate  %d rumah tangga -> %s (DATA CONTOH)%n", households, out);
    return CommandLine.ExitCode.OK;
  }

  private void check() throws IOException {
    if (households < 1 || households > MOST_HOUSEHOLDS) {
      throw wrong("--households: 1 - " + MOST_HOUSEHOLDS);
    }
    if (truth != null && absolute(truth).startsWith(absolute(out))) {
      throw wrong(
          "--truth harus di luar --out, agar tidak terbaca sebagai data masuk."
              + " / --truth must lie outside --out.");
    }
    if (!mayBeFilled(out)) {
      throw wrong(
          "--out berisi file lain dan bukan data contoh; pilih folder baru."
              + " / --out holds other files; choose a new folder.");
    }
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeException e) {
      throw wrong("--period: YYYY-MM, contoh / e.g. 2015-11");
    }
  }

  private static boolean mayBeFilled(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve(Generator.SAMPLE_MARK))) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private ParameterException wrong(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
