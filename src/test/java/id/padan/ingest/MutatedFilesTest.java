package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

  private static final String[] PIECES = {
    "\"",
    "\"\"",
    "\n",
    "\r",
    ";",
    ",",
    "\t",
    "|",
    "\0",
    "\uFEFF",
    "<",
    ">",
    "&",
    "&#0;",
    "]]>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<!--",
    "<![CDATA[",
    "PK\3\4",
    "-1",
    "999999999999",
    "1E99999",
    "<row r=\"1\"/>",
    "<c t=\"s\"><v>5</v></c>",
    "IDBDT",
    "JUMLAH",
    "../"
  };

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
      byte[] mutated =
          isZip(bytes) && random.nextInt(3) > 0 ? insideZip(bytes, random) : mutated(bytes, random);
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

  private static boolean isZip(byte[] bytes) {
    return bytes[0] == 'P';
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

  /** Damage below the compression, where the readers of XML and of rows meet it. */
  private static byte[] insideZip(byte[] bytes, Random random) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(12) == 0) {
      entries.remove(name);
      entries.put("x", new byte[0]);
    } else {
      entries.compute(name, (n, content) -> mutated(content, random));
    }
    return Deliveries.zip(entries);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      result = mutatedOnce(result, random);
    }
    return result;
  }

  private static byte[] mutatedOnce(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(200));
    switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        if (at < bytes.length) {
          flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 2 -> {
        return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
      }
      case 3 -> {
        return joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
      }
      default -> {
        byte[] piece = Deliveries.utf8(PIECES[random.nextInt(PIECES.length)]);
        return joined(
            joined(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
