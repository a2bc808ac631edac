package id.padan.cli;

import id.padan.cli.generate.Generator;
import id.padan.model.Texts;
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
import picocli.CommandLine.Spec;

/** {@code padan generate}: synthetic district files with planted defects and known truth. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.generate}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan generate --households 2000 --seed 2015 --out /tmp/contoh --truth /tmp/kunci"
    })
public final class GenerateCommand implements Callable<Integer> {

  private static final int MOST_HOUSEHOLDS = 20_000_000;

  @Option(
      names = "--households",
      required = true,
      paramLabel = "N",
      description = "${bundle:help.generate.households}")
  private int households;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "${bundle:help.generate.seed}")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "${bundle:help.generate.out}")
  private Path out;

  @Option(names = "--truth", paramLabel = "DIR", description = "${bundle:help.generate.truth}")
  private Path truth;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      defaultValue = "2015-11",
      description = "${bundle:help.generate.period} (${DEFAULT-VALUE})")
  private String period;

  @Spec private CommandSpec spec;

  private final Texts texts;

  GenerateCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Generator.run(
        new Generator.Request(households, seed, month(), out, Optional.ofNullable(truth)));
    spec.commandLine().getOut().println(texts.text("generate.done", households, out.toString()));
    return CommandLine.ExitCode.OK;
  }

  private void check() throws IOException {
    if (households < 1 || households > MOST_HOUSEHOLDS) {
      throw wrong("generate.households", MOST_HOUSEHOLDS);
    }
    if (truth != null && absolute(truth).startsWith(absolute(out))) {
      throw wrong("generate.truth");
    }
    if (!mayBeFilled(out)) {
      throw wrong("generate.out");
    }
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeException e) {
      throw wrong("generate.period");
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

  private WrongUsage wrong(String key, Object... values) {
    return new WrongUsage(spec.commandLine(), key, values);
  }
}
