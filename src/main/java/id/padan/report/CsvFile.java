package id.padan.report;

import id.padan.model.SpreadsheetText;
import id.padan.model.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A CSV file for people: UTF-8 with byte order mark and semicolons, which a spreadsheet with
 * Indonesian settings opens by double click. No text cell starts a formula.
 */
final class CsvFile implements AutoCloseable {

  private final BufferedWriter writer;
  private final Texts texts;

  CsvFile(Path file, Texts texts, List<String> headings) throws IOException {
    this.texts = texts;
    Files.createDirectories(file.getParent());
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    row(headings.toArray());
  }

  /** One row; texts are neutralised, decimals get the language's mark, null is an empty cell. */
  void row(Object... cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      writer.append(separator).append(quoted(plain(cell)));
      separator = ";";
    }
    writer.write("\r\n");
  }

  private String plain(Object cell) {
    if (cell instanceof String text) {
      return SpreadsheetText.neutral(text);
    }
    return cell instanceof Double number ? texts.decimal(number) : Objects.toString(cell, "");
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';' || c == '"' || c == '\r' || c == '\n') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
