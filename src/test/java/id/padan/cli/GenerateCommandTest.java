package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class GenerateCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  private int run(String arguments) {
    CommandLine command = Padan.commandLine(Texts.INDONESIAN);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    return command.execute(("generate " + arguments).replace("DIR", folder.toString()).split(" "));
  }

  @Test
  void marksItsFolderAsSampleDataAndSaysSo() {
    assertThat(run("--households 50 --seed 1 --out DIR/out")).isZero();
    assertThat(folder.resolve("out/CONTOH")).exists();
    assertThat(folder.resolve("out/2015-11/1771_kota-bengkulu/anggota.csv")).isNotEmptyFile();
    assertThat(out.toString()).contains("DATA CONTOH");
  }

  @Test
  void writesTheFolderOfTheNamedPeriod() {
    assertThat(run("--households 50 --seed 1 --out DIR/out --period 2016-05")).isZero();
    assertThat(folder.resolve("out/2016-05/5371_kota-kupang/rumah_tangga.csv")).isNotEmptyFile();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--households 0 --seed 1 --out DIR/out",
    "--households 50 --seed 1 --out DIR/out --truth DIR/out/truth",
    "--households 50 --seed 1 --out DIR/out --period 2015-13",
    "--households 50 --out DIR/out",
    "--households 50 --seed 1 --out DIR/real",
  })
  void refusesWrongUsageBeforeItWrites(String arguments) throws IOException {
    Files.createDirectories(folder.resolve("real"));
    Files.writeString(folder.resolve("real/kiriman.csv"), "IDBDT\n");
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("real/CONTOH")).doesNotExist();
  }

  @Test
  void helpShowsAnExample() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("padan generate --households 2000");
  }
}
