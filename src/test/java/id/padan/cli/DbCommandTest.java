package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.EmbeddedServer;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DbCommandTest {

  @TempDir Path dataDir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void leaveNothingRunning() {
    EmbeddedServer.unpin(dataDir);
  }

  @Test
  void serverRunsFromStartToStop() {
    assertThat(padanDb("url")).isEqualTo(2);
    assertThat(err.toString()).contains("padan db start");
    assertThat(padanDb("stop")).isZero();
    assertThat(dataDir).as("asking makes no data folder").isEmptyDirectory();

    assertThat(padanDb("start")).isZero();
    assertThat(out.toString()).contains("jdbc:postgresql://127.0.0.1:", "psql -h 127.0.0.1 -p ");

    out.getBuffer().setLength(0);
    assertThat(padanDb("url")).isZero();
    assertThat(out.toString())
        .contains("jdbc:postgresql://127.0.0.1:", dataDir.resolve("postgres/password").toString());

    assertThat(padanDb("stop")).isZero();
    assertThat(padanDb("url")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "stop", "url"})
  void helpHasAnExample(String name) {
    assertThat(padanDb(name, "--help")).isZero();
    assertThat(out.toString()).contains("Contoh: padan db " + name);
  }

  private int padanDb(String name, String... options) {
    CommandLine command =
        Padan.commandLine(Texts.INDONESIAN)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return options.length > 0
        ? command.execute("db", name, options[0])
        : command.execute("db", name, "--data-dir", dataDir.toString());
  }
}
