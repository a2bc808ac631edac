package id.padan.report;

import id.padan.model.Message;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with the rows that wait, in the words of one language. */
final class RowFaults {

  private record Place(long fileId, int line) {}

  private final Texts texts;
  private final Map<Place, List<Map<String, Object>>> findings = new HashMap<>();

  /**
   * @param rows of {@code list_rejected_findings}
   */
  RowFaults(List<Map<String, Object>> rows, Texts texts) {
    this.texts = texts;
    for (Map<String, Object> row : rows) {
      Place place = new Place((Long) row.get("file_id"), (Integer) row.get("line"));
      findings.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
    }
  }

  private List<Map<String, Object>> of(Rejects.Row row) {
    return findings.getOrDefault(new Place(row.fileId(), row.line()), List.of());
  }

  /** A line for each fault. */
  List<String> messages(Rejects.Row row) {
    return of(row).stream()
        .map(
            finding ->
                (finding.get("column_name") == null ? "" : finding.get("column_name") + ": ")
                    + texts.of(finding, "message")
                    + proposal(finding)
                    + " ["
                    + finding.get("code")
                    + "]")
        .distinct()
        .toList();
  }

  /** The likely NIK: whoever mends the row compares it with the card and decides. */
  private String proposal(Map<String, Object> finding) {
    if (finding.get("proposal") == null) {
      return "";
    }
    Message origin = Message.of("proposal." + finding.get("origin"));
    return " " + texts.text(Message.of("proposal", finding.get("proposal"), origin));
  }

  /** With a mark before each: a spreadsheet would round a bare id of 19 digits. */
  String ids(Rejects.Row row) {
    return of(row).stream()
        .map(finding -> "#" + finding.get("finding_id"))
        .collect(Collectors.joining(" "));
  }

  /** Headers of the faulty cells, each with whether it is an error; a warning is none. */
  Map<String, Boolean> columns(Rejects.Row row) {
    Map<String, Boolean> columns = new LinkedHashMap<>();
    for (Map<String, Object> finding : of(row)) {
      if (finding.get("column_name") != null) {
        columns.merge(
            (String) finding.get("column_name"),
            "error".equals(finding.get("severity")),
            Boolean::logicalOr);
      }
    }
    return columns;
  }

  /** How often each code occurs in these rows. */
  Map<String, Long> counts(List<Rejects.Row> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    rows.forEach(row -> of(row).forEach(f -> counts.merge((String) f.get("code"), 1L, Long::sum)));
    return counts;
  }

  /** What to do about a code, as one of these rows is told. */
  String remedy(String code, List<Rejects.Row> rows) {
    return rows.stream()
        .flatMap(row -> of(row).stream())
        .filter(finding -> code.equals(finding.get("code")))
        .map(finding -> texts.of(finding, "message"))
        .findFirst()
        .orElse("");
  }
}
