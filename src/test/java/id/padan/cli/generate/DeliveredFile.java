package id.padan.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated file read back by the contract's words: lines, quotes, skipped and malformed rows.
 */
final class DeliveredFile {

  /** One record; {@code cells} by header, empty map if malformed. */
  record Delivered(String file, long line, boolean malformed, Map<String, String> cells) {
    String get(String column) {
      return cells.get(column);
    }
  }

  final String name;
  final List<Delivered> rows = new ArrayList<>();
  int read;
  int skipped;

  private final String text;
  private final char delimiter;
  private int at;
  private long line = 1;

  DeliveredFile(Path root, String name, District district) throws IOException {
    this.name = name;
    String decoded = new String(Files.readAllBytes(root.resolve(name)), district.shape().charset());
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    this.delimiter = district.shape().delimiter();
    readAll();
  }

  private void readAll() {
    List<String> header = cells();
    int pendingBlanks = 0;
    while (at < text.length()) {
      long start = line;
      List<String> cells = cells();
      boolean blank = cells != null && cells.stream().allMatch(String::isBlank);
      if (blank) {
        pendingBlanks++;
        continue;
      }
      read += pendingBlanks + 1;
      skipped += pendingBlanks;
      pendingBlanks = 0;
      boolean notData =
          cells != null
              && (cells.equals(header) || List.of("JUMLAH", "KOLOM").contains(cells.get(0)));
      if (notData) {
        skipped++;
      } else {
        add(start, header, cells);
      }
    }
  }

  private void add(long start, List<String> header, List<String> cells) {
    boolean malformed = cells == null || cells.size() != header.size();
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; !malformed && i < header.size(); i++) {
      named.put(header.get(i), cells.get(i));
    }
    rows.add(new Delivered(name, start, malformed, named));
  }

  /** The next record's cells; null, one line further, if a quote never closes. */
  private List<String> cells() {
    int start = at;
    long startLine = line;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (quoted && c == '"' && at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        line++;
        break;
      } else if (quoted || c != '\r') {
        cell.append(c);
        line += c == '\n' ? 1 : 0;
      }
    }
    if (quoted) {
      at = text.indexOf('\n', start) + 1;
      line = startLine + 1;
      return null;
    }
    cells.add(cell.toString());
    return cells;
  }

  /** The two files of each district, in the order of {@link District}. */
  static List<DeliveredFile> all(Path root, String period, String kind) throws IOException {
    List<DeliveredFile> files = new ArrayList<>();
    for (District district : Arrays.asList(District.values())) {
      String name = period + "/" + district.folder() + "/" + kind + ".csv";
      files.add(new DeliveredFile(root, name, district));
    }
    return files;
  }
}
