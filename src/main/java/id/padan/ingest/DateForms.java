package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.model.SourceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms in which a file writes its dates, {@code dd/mm/yyyy}, as far as they were seen. Read is
 * the day before the month in all of them unless the year comes first.
 */
final class DateForms {

  private static final int MOST_FORMS = 3;
  private static final int LONGEST = 20;

  private final List<Integer> columns = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();

  DateForms(FileLayout layout, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (layout
          .columnNamed(header.get(i))
          .filter(column -> column.type() == FileLayout.Type.DATE)
          .isPresent()) {
        columns.add(i);
      }
    }
  }

  void add(SourceRow row) {
    if (row.malformed()) {
      return;
    }
    for (int column : columns) {
      see(row.cells()[column].strip());
    }
  }

  void see(String cell) {
    String shape = shape(cell);
    if (shape != null) {
      seen.merge(shape, 1L, Long::sum);
    }
  }

  /** The cell with a 9 for each digit, of which a file has few; null for what is empty. */
  private static String shape(String cell) {
    if (cell.length() < 5
        || cell.length() > LONGEST
        || cell.startsWith("0000")
        || cell.startsWith("00/00")) {
      return null;
    }
    char[] shape = cell.toCharArray();
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] >= '0' && shape[i] <= '9') {
        shape[i] = '9';
      }
    }
    return new String(shape);
  }

  /** The form of a cell of this shape; null for what is no date. */
  private static String form(String cell) {
    String[] parts = cell.split("[-/. ]+", 4);
    if (parts.length == 1) {
      return cell.matches("\\d{5}([.,]\\d+)?") ? "12345" : null;
    }
    if (parts.length < 3 || !isNumber(parts[0]) || !parts[2].matches("\\d{1,4}([T ].*)?")) {
      return null;
    }
    String month = isNumber(parts[1]) ? "mm" : parts[1].matches("\\p{L}{3,9}") ? "mmm" : null;
    if (month == null) {
      return null;
    }
    String mark = String.valueOf(cell.charAt(parts[0].length()));
    return parts[0].length() == 4
        ? "yyyy" + mark + month + mark + "dd"
        : "dd" + mark + month + mark + (parts[2].length() > 2 ? "yyyy" : "yy");
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,4}");
  }

  /** The forms seen, the most frequent first, at most three. */
  List<String> found() {
    Map<String, Long> forms = new HashMap<>();
    seen.forEach(
        (shape, count) -> {
          String form = form(shape);
          if (form != null) {
            forms.merge(form, count, Long::sum);
          }
        });
    return forms.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_FORMS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
