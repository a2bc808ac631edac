package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.PadanProcess;
import id.padan.cli.generate.Generator;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

class LanguageTest {

  /** Shorter texts may stand inside another word, or mean the same in both languages. */
  private static final int TELLING_LENGTH = 8;

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  private int padan(String... arguments) {
    return Padan.commandLine(Settings.language(arguments))
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .setUsageHelpWidth(500)
        .execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyHelpIsInOneLanguageAndHasAnExample(String language) {
    for (List<String> command : commands(Padan.commandLine(Texts.INDONESIAN), List.of())) {
      said.getBuffer().setLength(0);
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--lang", language, "--help"));
      if (command.contains("help")) {
        arguments = List.of("--lang", language, "help");
      }

      assertThat(padan(arguments.toArray(String[]::new))).as(command.toString()).isZero();
      assertThat(said.toString())
          .as(command.toString())
          .contains(language.equals("en") ? "Example:" : "Contoh:")
          .doesNotContain("bundle:", "${", "null");
      assertThat(sentencesOfTheOther(language)).as(command.toString()).isEmpty();
    }
  }

  private static List<List<String>> commands(CommandLine command, List<String> path) {
    List<List<String>> all = new ArrayList<>(List.of(path));
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              List<String> below = new ArrayList<>(path);
              below.add(name);
              all.addAll(commands(sub, below));
            });
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "help, Harian, Mingguan, Untuk ahli",
    "--help, Harian, Mingguan, Untuk ahli",
    "help --lang en, Daily, Weekly, Expert",
    "--lang=EN --help, Daily, Weekly, Expert",
    "--lang en help, Daily, Weekly, Expert",
  })
  void commandsAreGroupedByHowOftenTheyAreUsed(
      String arguments, String daily, String weekly, String expert) {
    assertThat(padan(arguments.split(" "))).isZero();
    assertThat(said.toString().lines()).containsSubsequence(daily, weekly, expert);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "syn                                      | Tidak dikenal: syn. Mungkin maksudnya: sync",
        "syn --lang en                            | Unknown: syn. Did you mean: sync",
        "query --lang en                          | Missing: SQL",
        "sync --period                            | Belum diisi: --period",
        "sync --period 2015 --lang en             | write year and month",
        "sync --period 2015-11 --period 2015-12   | --period ditulis dua kali",
        "regions import x --system foo --lang en  | --system: not a valid value. Its form: bps",
        "sync --lang fr                           | --lang: nilai tidak sah. Bentuknya: id|en",
        "help nothing --lang en                   | Unknown: nothing",
        "access revoke sri --area bps:1 --lang en | a BPS code cannot be translated here",
        "generate --households 0 --seed 1 --out x | --households: 1 -",
        "resume --accept-drift --lang en          | needs --by NAME",
        "sync /no/such/folder --lang en           | does not exist",
        "db url --data-dir /no/such --lang en     | The server does not run",
      })
  void wrongUsageIsExplained(String arguments, String explanation) {
    assertThat(padan(arguments.split(" "))).isEqualTo(2);
    assertThat(said.toString()).contains(explanation);
    assertThat(sentencesOfTheOther(arguments.contains("--lang en") ? "en" : "id")).isEmpty();
  }

  @Test
  void aSyncFollowsTheLanguage() throws IOException {
    Path files = folder.resolve("files");
    Generator.run(new Generator.Request(60, 1, YearMonth.of(2015, 11), files, Optional.empty()));
    Files.writeString(files.resolve("unknown.csv"), "x;y\n1;2\n");
    PadanProcess padan = new PadanProcess(PadanProcess.project(), folder.resolve("data"));

    for (PadanProcess.Answer answer :
        List.of(
            padan.run("sync", files.toString(), "--lang", "en"),
            padan.run("--lang", "en"),
            padan.run("status", "--lang", "en"),
            padan.run("resume", "--lang", "en"))) {
      said.append(answer.out()).append(answer.err());
    }

    assertThat(said.toString())
        .contains(
            "rows read and checked", "households", "a file was refused", "The warehouse shows")
        .contains("No run waits to be resumed.");
    assertThat(sentencesOfTheOther("en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void aFaultyDefinitionFollowsTheLanguage(String language) throws IOException {
    Path home = folder.resolve("home");
    FileSystemUtils.copyRecursively(PadanProcess.project().resolve("jobs"), home.resolve("jobs"));
    Files.writeString(home.resolve("jobs/rules/person.yaml"), "id: person\nkind: nobody\n");
    Files.writeString(home.resolve("jobs/rules/household.yaml"), "id: [household\n");
    PadanProcess padan = new PadanProcess(home, folder.resolve("data"));

    for (String[] command :
        new String[][] {{"verify"}, {"sync", PadanProcess.project() + "/data-samples"}}) {
      PadanProcess.Answer answer =
          padan.run(
              Stream.concat(Stream.of(command), Stream.of("--lang", language))
                  .toArray(String[]::new));
      assertThat(answer.exitCode()).isEqualTo(2);
      said.append(answer.out()).append(answer.err());
    }

    assertThat(said.toString())
        .contains(new Texts(Locale.forLanguageTag(language)).text("fault.heading"))
        .contains("jobs/rules/person.yaml");
    assertThat(sentencesOfTheOther(language)).isEmpty();
  }

  /** Parts of texts of the other language, between their places, that were said all the same. */
  private Set<String> sentencesOfTheOther(String language) {
    Texts own = language.equals("en") ? Texts.ENGLISH : Texts.INDONESIAN;
    Texts other = language.equals("en") ? Texts.INDONESIAN : Texts.ENGLISH;
    String allowed = String.join("\n", own.bundle().keySet().stream().map(own::text).toList());
    Set<String> found = new TreeSet<>();
    for (String key : other.bundle().keySet()) {
      for (String part : other.text(key).split("\\{[0-9][^}]*}|\n|''")) {
        String text = part.strip();
        if (text.length() >= TELLING_LENGTH
            && text.contains(" ")
            && !allowed.contains(text)
            && said.toString().contains(text)) {
          found.add(key + ": " + text);
        }
      }
    }
    return found;
  }
}
