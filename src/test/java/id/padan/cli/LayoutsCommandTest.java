package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.job.DefinitionCheck;
import id.padan.job.ProjectCopy;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsCommandTest {

  private static final List<String> HEADER =
      List.of(
          "NO RUTA",
          "NO URUT ART",
          "PROV",
          "KAB",
          "KEC",
          "DESA",
          "NAMA ART",
          "NO NIK",
          "JNS KLM",
          "TGL LHR",
          "HUB DGN KRT",
          "CATATAN");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return Padan.commandLine(Texts.INDONESIAN)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }

  private static List<String> row(int i) {
    return List.of(
        "R" + i / 2,
        "" + (i % 2 + 1),
        "17",
        "71",
        "010",
        "00" + (i % 3 + 1),
        "WARGA " + (char) ('A' + i % 26) + (char) ('A' + i / 26),
        "177101%02d05809%03d".formatted(i % 28 + 1 + i % 2 * 40, i),
        "" + (i % 2 + 1),
        "%02d/05/1980".formatted(i % 28 + 1),
        "" + (i % 3 + 1),
        "RAHASIA " + i);
  }

  private Path write(String kind) throws IOException {
    Path file = folder.resolve("Anggota Ruta." + kind);
    if (kind.equals("csv")) {
      StringBuilder text =
          new StringBuilder("REKAP DINAS SOSIAL\n" + String.join("|", HEADER) + "\n");
      for (int i = 0; i < 60; i++) {
        text.append(String.join("|", row(i))).append('\n');
      }
      Files.writeString(file, text);
      return file;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      workbook.createSheet("Petunjuk").createRow(0).createCell(0).setCellValue("Isi lembar Data");
      var sheet = workbook.createSheet("Data");
      fill(sheet.createRow(2), HEADER);
      for (int i = 0; i < 60; i++) {
        fill(sheet.createRow(3 + i), row(i));
      }
      workbook.write(to);
    }
    return file;
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void proposalIsReadAndVerifiedLikeAnyLayout(String kind) throws IOException {
    Path home = ProjectCopy.make(folder.resolve("home"), 5000);
    Path yaml = home.resolve("jobs/layouts/anggota-ruta.yaml");

    assertThat(run("layouts", "suggest", write(kind).toString(), "--out", yaml.toString()))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("anggota-ruta.yaml", "11 dari 12 kolom");

    FileLayout layout = FileLayout.read(yaml, new Faults()).orElseThrow();
    assertThat(layout.kind()).isEqualTo("person");
    assertThat(layout.regions()).isEqualTo("bps");
    assertThat(layout.senders()).containsExactly("1771");
    assertThat(layout.key()).containsExactly("NO RUTA", "NO URUT ART");
    assertThat(layout.parentKey()).containsExactly("NO RUTA");
    assertThat(layout.columns())
        .extracting(FileLayout.Column::to)
        .containsExactly(
            null,
            null,
            "provinsi",
            "kabkota",
            "kecamatan",
            "desa",
            "name",
            "nik",
            "sex",
            "birth_date",
            "hub_krt");
    assertThat(Files.readString(yaml)).doesNotContain("WARGA", "RAHASIA", "5809001");
    assertThat(DefinitionCheck.run(home, List.of(yaml), m -> {}, fault -> out.append("" + fault)))
        .as(out.toString())
        .isZero();
  }

  @Test
  void withoutOutTheProposalIsShownInTheLanguageAsked() throws IOException {
    String file = write("csv").toString();

    assertThat(run("layouts", "suggest", file)).isZero();
    assertThat(out.toString()).startsWith("# Usulan untuk anggota-ruta");
    assertThat(folder.resolve("anggota-ruta.yaml")).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"there-is-none.csv", "empty.csv", "numbers.csv", "binary.csv"})
  void saysWhyThereIsNoProposal(String name) throws IOException {
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("numbers.csv"), "1,2,3\n4,5,6\n");
    Files.writeString(folder.resolve("binary.csv"), "a,b\0c,d\n");

    assertThat(run("layouts", "suggest", folder.resolve(name).toString())).isEqualTo(2);
    assertThat(out.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void keepsALayoutThatIsThere() throws IOException {
    Path there = Files.writeString(folder.resolve("ada.yaml"), "id: ada\n");

    assertThat(run("layouts", "suggest", write("csv").toString(), "--out", there.toString()))
        .isEqualTo(2);
    assertThat(there).hasContent("id: ada\n");
  }
}
