package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\'',
      value = {
        "plain records # a;b/c;d # 1:a|b 2:c|d",
        "quoted line feed # a;\"b/b\"/c;d # 1:a|b~b 3:c|d",
        "blank line # a;b//c;d # 1:a|b 2: 3:c|d",
        "quote that never closes # a;\"b/c;d/e;f # 1!a;\"b 2:c|d 3:e|f",
        "quote closed too late # a;\"b/c;\"d;e/f;g # 1!a;\"b 2!c;\"d;e 3:f|g",
        "after a multi-line record # a;\"b/b\"/c;\"d/e;f # 1:a|b~b 3!c;\"d 4:e|f",
        "two in a row # \"a;b/\"c;d/e;f # 1!\"a;b 2!\"c;d 3:e|f",
        "in the last line # a;b/\"c;d # 1:a|b 2!\"c;d",
        "quote inside a cell # a;b \"x\" y/c;d # 1:a|b \"x\" y 2:c|d",
        "doubled quote # a;\"b \"\"x\"\" y\"/c;d # 1:a|b \"x\" y 2:c|d",
      })
  void givesEveryRecordTheLineOnWhichItStarts(String name, String text, String expected)
      throws IOException {
    assertThat(read(text.replace("/", "\n"))).isEqualTo(expected);
    assertThat(read(text.replace("/", "\r\n")).replace("\r", "")).isEqualTo(expected);
  }

  @Property(tries = 300)
  void losesNoLineWhateverTheQuotes(
      @ForAll @Size(min = 1, max = 12)
          List<@StringLength(max = 8) @CharRange(from = 'a', to = 'c') String> lines,
      @ForAll @Size(max = 6) List<@net.jqwik.api.constraints.IntRange(max = 90) Integer> quotesAt)
      throws IOException {
    StringBuilder text = new StringBuilder(String.join(";x\n", lines));
    quotesAt.forEach(at -> text.insert(Math.min(at, text.length()), '"'));
    Assume.that(!text.isEmpty());

    List<RecordReader.Found> found = records(text.toString());

    int line = 1;
    for (RecordReader.Found record : found) {
      assertThat(record.line()).isEqualTo(line);
      line +=
          record.broken()
              ? 1
              : 1 + (int) String.join("", record.cells()).chars().filter(c -> c == '\n').count();
    }
    assertThat(line - 1).isEqualTo((int) text.toString().lines().count());
  }

  @Property(tries = 300)
  void givesTheSameRecordWhenThoseBeforeArePassedOver(
      @ForAll @Size(min = 1, max = 12)
          List<@StringLength(max = 8) @CharRange(from = 'a', to = 'c') String> lines,
      @ForAll @Size(max = 6) List<@net.jqwik.api.constraints.IntRange(max = 90) Integer> quotesAt,
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 4) int step)
      throws IOException {
    StringBuilder text = new StringBuilder(String.join(";x\r\n", lines));
    quotesAt.forEach(at -> text.insert(Math.min(at, text.length()), '"'));
    Assume.that(!text.isEmpty());
    List<RecordReader.Found> all = records(text.toString());
    Path file = Files.createTempFile("records", ".csv");
    Files.writeString(file, text);

    try (RecordReader reader = new RecordReader(file, StandardCharsets.UTF_8, ';')) {
      for (int i = step - 1; i < all.size(); i += step) {
        reader.skipTo(all.get(i).line());
        assertThat(reader.next()).usingRecursiveComparison().isEqualTo(all.get(i));
      }
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30_000, 65_535, 65_536, 70_000, 400_000})
  void passesOverMoreThanItHoldsInMemory(int characters) throws IOException {
    String filler = ("x".repeat(97) + "\n").repeat(characters / 98 + 1);
    Path file = Files.createTempFile("records", ".csv");
    Files.writeString(file, "a;b\n" + filler + "\"c\nd\";e\n" + filler + "f;g");

    try (RecordReader reader = new RecordReader(file, StandardCharsets.UTF_8, ';')) {
      int line = characters / 98 + 3;
      assertThat(reader.next().cells()).containsExactly("a", "b");
      reader.skipTo(line);
      assertThat(reader.next().cells()).containsExactly("c\nd", "e");
      reader.skipTo(line + characters / 98 + 3);
      assertThat(reader.next().cells()).containsExactly("f", "g");
    } finally {
      Files.delete(file);
    }
  }

  private static String read(String text) throws IOException {
    List<String> found = new ArrayList<>();
    for (RecordReader.Found record : records(text)) {
      found.add(
          record.line()
              + (record.broken() ? "!" : ":")
              + String.join("|", record.cells()).replace("\n", "~"));
    }
    return String.join(" ", found);
  }

  private static List<RecordReader.Found> records(String text) throws IOException {
    Path file = Files.createTempFile("records", ".csv");
    Files.writeString(file, text);
    List<RecordReader.Found> found = new ArrayList<>();
    try (RecordReader reader = new RecordReader(file, StandardCharsets.UTF_8, ';')) {
      for (RecordReader.Found next = reader.next(); next != null; next = reader.next()) {
        found.add(next);
      }
    } finally {
      Files.delete(file);
    }
    return found;
  }
}
