package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with damage of every kind end in rows or in a refusal, never in anything else. {@link
 * #main} tries more of them: number of files, then seed.
 */
class MutatedFilesTest {

  @TempDir private Path folder;

  @Test
  void endInRowsOrInARefusal() throws IOException {
    tryOut(folder, 200, 2015);
  }

  /** Tries {@code args[0]} files from seed {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    tryOut(
        Files.createTempDirectory("mutated"), Integer.parseInt(args[0]), Long.parseLong(args[1]));
  }

  private static void tryOut(Path folder, int files, long seed) throws IOException {
    Deliveries deliveries = new Deliveries(folder);
    List<byte[]> seeds = seeds();
    int refused = 0;
    for (int i = 0; i < files; i++) {
      Random random = new Random(seed + i);
      byte[] bytes = seeds.get(random.nextInt(seeds.size()));
      byte[] mutated = Mutation.of(bytes, random);
      try {
        for (FileInspector.Inspected file : deliveries.receive("f", mutated)) {
          if (file.refusal() == null) {
            deliveries.rows(file);
            deliveries.header(file);
          } else {
            assertThat(file.refusal().messageId()).isNotBlank();
            refused++;
          }
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("file of seed " + (seed + i), e);
      }
    }
    assertThat(deliveries.leftovers()).isEmpty();
    assertThat(refused).isPositive();
  }

  private static List<byte[]> seeds() throws IOException {
    String text = new String(Deliveries.households(30), StandardCharsets.UTF_8);
    String quoted = text.replace("JL MELATI", "\"JL \"\"A\"\",\nRT 1\"");
    byte[] workbook = workbook();
    return List.of(
        Deliveries.utf8(text),
        Deliveries.utf8("\uFEFFDAFTAR\n\n" + quoted.replace(',', ';')),
        quoted.replace("SITI", "AÑO").getBytes(Archive.WINDOWS_1252),
        workbook,
        Workbooks.of(Workbooks.sheet("<row><c t=\"inlineStr\"><is><t>IDBDT</t></is></c></row>")),
        Deliveries.zip(Map.of("a.csv", Deliveries.utf8(text), "b.xlsx", workbook)));
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("Data");
      for (int i = 0; i < 30; i++) {
        XSSFRow row = sheet.createRow(i);
        String[] cells = Deliveries.HEADER.split(",");
        for (int c = 0; c < cells.length; c++) {
          if (i == 0) {
            row.createCell(c).setCellValue(cells[c]);
          } else {
            row.createCell(c).setCellValue(c * 1.1 + i);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
