package id.padan.cli.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

class CsvListTest {

  @Property(tries = 300)
  void readsTheCellsThatALibraryReads(@ForAll("lines") List<String> lines) throws IOException {
    String text = lines.stream().collect(Collectors.joining("\n", "a;b;c\n", "\n"));
    Path file = Files.createTempFile("cells", ".csv");
    try {
      Files.writeString(file, text);

      assertThat(cells(file)).isEqualTo(byLibrary(text));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> plain =
        Arbitraries.of(
            "", "SITI", " NUR ", "Désirée", "\tx", "12", "O'NEIL", "“", "\u2003x", "SITI\u0003");
    Arbitrary<String> quoted =
        Arbitraries.of(
            "\"\"",
            "\"SITI; NUR\"",
            " \"a\"\"b\" ",
            "\"two\nlines\"",
            "\"é\"",
            "\" x \"",
            "\"x\" ");
    Arbitrary<String> cell = Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(1, quoted));
    return cell.list().ofSize(3).map(cells -> String.join(";", cells)).list().ofMaxSize(12);
  }

  private static List<List<String>> cells(Path file) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (CsvList list = CsvList.open(file)) {
      for (CsvPieces.Piece piece = list.next(); piece != null; piece = list.next()) {
        list.forEach(
            piece, record -> records.add(Stream.of(record).map(CharSequence::toString).toList()));
      }
    }
    return records;
  }

  private static List<List<String>> byLibrary(String text) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreSurroundingSpaces(true)
            .setSkipHeaderRecord(true)
            .setHeader()
            .get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream().map(CSVRecord::toList).toList();
    }
  }
}
