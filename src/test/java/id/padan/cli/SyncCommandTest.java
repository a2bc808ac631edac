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

class SyncCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int sync(String... arguments) {
    return Padan.commandLine(Texts.INDONESIAN)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @ParameterizedTest(name = "only {0}")
  @CsvSource({"''", "2015-11/CONTOH", "README.md", ".git/config", "surat-pengantar-1771.txt"})
  void folderWithoutFilesIsWrongUsageAndNothingIsOpened(String file) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/2015-11")).getParent();
    if (!file.isEmpty()) {
      Files.createDirectories(inbox.resolve(file).getParent());
      Files.writeString(inbox.resolve(file), "IDBDT\n");
    }
    Path dataDir = folder.resolve("padan-data");

    assertThat(sync("sync", inbox.toString(), "--data-dir", dataDir.toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("Tidak ada berkas di", inbox.toString(), "jalankan lagi")
        .doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
    assertThat(dataDir).doesNotExist();
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    Path dataDir = folder.resolve("padan-data");
    String missing = folder.resolve("kirman").toString();

    assertThat(sync("proses", missing, "--data-dir", dataDir.toString())).isEqualTo(2);

    assertThat(err.toString()).contains(missing + ": tidak ada");
    assertThat(dataDir).doesNotExist();
  }
}
