package id.padan.report;

import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The text that goes to a district with its correction workbooks; it names nobody. */
final class CoveringText {

  private static final int FAULTS_IN_LETTER = 5;

  private final Texts texts;
  private final RowFaults faults;
  private final Areas areas;

  CoveringText(Texts texts, RowFaults faults, Areas areas) {
    this.texts = texts;
    this.faults = faults;
    this.areas = areas;
  }

  /**
   * The whole text, with line ends of Windows.
   *
   * @param names of the workbooks, in the order of the district's files
   * @param run the row of {@code get_run}
   */
  String of(Rejects.District district, List<String> names, Map<String, Object> run) {
    List<String> lines = new ArrayList<>();
    if (Boolean.TRUE.equals(run.get("sample"))) {
      lines.addAll(List.of(texts.text("sample.banner"), ""));
    }
    lines.add(texts.text("letter.subject", area(district)));
    lines.add(
        texts.text(
            "letter.date", run.get("run_id").toString(), texts.time((Date) run.get("started"))));
    lines.add("");
    lines.add(
        texts.text("letter.counts", district.rows(), district.oldestRows(), district.oldestDays()));
    if (district.withHousehold() > 0) {
      lines.add(texts.text("letter.household", district.withHousehold()));
    }
    lines.addAll(List.of("", texts.text("letter.files")));
    for (int i = 0; i < names.size(); i++) {
      lines.add(texts.text("letter.file", names.get(i), district.files().get(i).rows().size()));
    }
    lines.add("");
    lines.addAll(frequentFaults(district));
    lines.add(texts.text("letter.how"));
    lines.add(texts.text("letter.csv"));
    lines.add(texts.text("letter.privacy"));
    return String.join("\r\n", lines) + "\r\n";
  }

  private String area(Rejects.District district) {
    return district.kabkota() == null ? texts.text("area.none") : areas.of(district.kabkota());
  }

  private List<String> frequentFaults(Rejects.District district) {
    List<Rejects.Row> rows =
        district.files().stream().flatMap(file -> file.rows().stream()).toList();
    Map<String, Long> counts = faults.counts(rows);
    if (counts.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(texts.text("letter.faults")));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FAULTS_IN_LETTER)
        .forEach(
            e ->
                lines.add(
                    texts.text(
                        "letter.fault",
                        e.getKey(),
                        e.getValue(),
                        faults.remedy(e.getKey(), rows))));
    lines.add("");
    return lines;
  }
}
