package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.SourceFormat;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

  private static final Charset WINDOWS_1252 = Archive.WINDOWS_1252;
  private static final List<String> HEADER = List.of(Deliveries.HEADER.split(","));

  @TempDir private Path folder;

  /** How a generated file is written. */
  record Habit(
      char delimiter, Charset encoding, boolean mark, char decimal, int titles, boolean crlf) {

    byte[] write(List<List<String>> rows) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < titles; i++) {
        text.append(i % 2 == 0 ? "DAFTAR RUMAH TANGGA" : "").append(crlf ? "\r\n" : "\n");
      }
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(delimiter)
              .setQuoteMode(QuoteMode.MINIMAL)
              .setRecordSeparator(crlf ? "\r\n" : "\n")
              .get();
      text.append(format.format(HEADER.toArray())).append(crlf ? "\r\n" : "\n");
      rows.forEach(row -> text.append(format.format(row.toArray())).append(crlf ? "\r\n" : "\n"));
      byte[] bytes = text.toString().getBytes(encoding);
      return mark && encoding.equals(StandardCharsets.UTF_8) ? withMark(bytes) : bytes;
    }

    private static byte[] withMark(byte[] bytes) {
      byte[] marked = new byte[bytes.length + 3];
      marked[0] = (byte) 0xEF;
      marked[1] = (byte) 0xBB;
      marked[2] = (byte) 0xBF;
      System.arraycopy(bytes, 0, marked, 3, bytes.length);
      return marked;
    }
  }

  @Provide
  Arbitrary<Habit> habits() {
    return Combinators.combine(
            Arbitraries.of(';', ',', '\t', '|'),
            Arbitraries.of(StandardCharsets.UTF_8, WINDOWS_1252),
            Arbitraries.of(true, false),
            Arbitraries.of('.', ','),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(true, false))
        .as(Habit::new);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars('a', 'B', '1', ' ', '"', ';', ',', '\t', '|', '\n', '\'', 'É', 'ñ', 'ß', '-')
            .ofMaxLength(12);
    return cell.list().ofSize(HEADER.size() - 2).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 300)
  void whatIsReadIsWhatWasWritten(
      @ForAll("habits") Habit habit, @ForAll("tables") List<List<String>> tables)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      List<String> row = new ArrayList<>(List.of("H" + i));
      row.addAll(tables.get(i));
      row.add("36" + habit.decimal() + "5");
      rows.add(row);
    }
    Path home = Files.createTempDirectory("dialect");
    try {
      Deliveries deliveries = new Deliveries(home);
      FileInspector.Inspected file = deliveries.receive("rt.csv", habit.write(rows)).get(0);

      assertThat(file.refusal()).isNull();
      List<List<String>> read =
          deliveries.rows(file).stream().map(SourceRow::cells).map(Arrays::asList).toList();
      assertThat(read).isEqualTo(rows);
      assertThat(file.dialect().delimiter()).isEqualTo(habit.delimiter());
      assertThat(file.dialect().decimalMark()).isEqualTo(habit.decimal());
      assertThat(file.dialect().headerLine()).isEqualTo(habit.titles() + 1);
      boolean accents =
          rows.stream().flatMap(List::stream).anyMatch(c -> c.matches("(?s).*[Éñß].*"));
      assertThat(file.dialect().encoding())
          .isEqualTo(accents ? habit.encoding() : StandardCharsets.UTF_8);
    } finally {
      try (var files = Files.walk(home)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  @Test
  void whatTheJobSaysGoesBeforeTheGuess() throws IOException {
    Deliveries deliveries = new Deliveries(folder);
    String text =
        Deliveries.HEADER
            + "\nContoh:,,,,,,,\n"
            + Deliveries.HEADER.toLowerCase(java.util.Locale.ROOT)
            + "\nH1,17,71,010,001,JL Ã‰,SITI,36\n";
    FileInspector.Inspected guessed = deliveries.receive("a.csv", Deliveries.utf8(text)).get(0);
    FileInspector.Inspected told =
        deliveries
            .receive(
                "a.csv",
                text.getBytes(WINDOWS_1252),
                SourceFormat.parse(
                    "encoding=windows-1252 delimiter=, decimal-mark=, header-row=3"
                        + " layout=bdt-2015-household"))
            .get(0);
    FileInspector.Inspected wrong =
        deliveries
            .receive("a.csv", Deliveries.utf8(text), SourceFormat.parse("layout=bdt-2015-person"))
            .get(0);

    assertThat(guessed.dialect()).isEqualTo(new Dialect(null, StandardCharsets.UTF_8, ',', '.', 1));
    assertThat(told.dialect()).isEqualTo(new Dialect(null, WINDOWS_1252, ',', ',', 3));
    assertThat(deliveries.rows(told)).singleElement().extracting(SourceRow::line).isEqualTo(4);
    assertThat(wrong.refusal().code()).isEqualTo("HEADER_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "17/08/1980, dd/mm/yyyy",
    "7-8-80, dd-mm-yy",
    "1980-08-17, yyyy-mm-dd",
    "1980-08-17 00:00:00, yyyy-mm-dd",
    "17 Agustus 1980, dd mmm yyyy",
    "29450, 12345",
    "00/00/0000,",
    "0000-00-00,",
    "-,",
    "tidak tahu,",
  })
  void formOfADateIsSeen(String cell, String form) {
    DateForms forms =
        new DateForms(
            FileLayout.read(Path.of("jobs/layouts/bdt-2015-person.yaml"), new Faults())
                .orElseThrow(),
            List.of());
    forms.see(cell);
    assertThat(forms.found()).isEqualTo(form == null ? List.of() : List.of(form));
  }
}
