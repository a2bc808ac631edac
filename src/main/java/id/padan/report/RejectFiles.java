package id.padan.report;

import id.padan.model.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A folder per district with the rows that it has to mend and a covering text, ready to send. */
final class RejectFiles {

  private static final int FAULTS_IN_LETTER = 5;

  private final Query query;
  private final Texts texts;
  private final Map<Place, List<Map<String, Object>>> findings = new HashMap<>();

  private record Place(long fileId, int line) {}

  RejectFiles(Query query, Texts texts) {
    this.query = query;
    this.texts = texts;
  }

  /** Writes {@code <folder>/<kabkota>/}; nothing if no row waits. */
  void write(Path folder, RawRows rawRows) throws IOException {
    for (Map<String, Object> finding : query.rows("report/list_rejected_findings")) {
      Place place = new Place((Long) finding.get("file_id"), (Integer) finding.get("line"));
      findings.computeIfAbsent(place, p -> new ArrayList<>()).add(finding);
    }
    Map<String, Object> runRow = query.row("report/get_run");
    for (Rejects.District district : Rejects.byDistrict(query.rows("report/list_rejected_rows"))) {
      Path home = folder.resolve(district.folder());
      Set<String> taken = new HashSet<>();
      Map<String, Integer> rowsByFile = new LinkedHashMap<>();
      for (Rejects.File file : district.files()) {
        String name = freeName(file, taken);
        rows(home.resolve(name), file, rawRows);
        rowsByFile.put(name, file.lines().size());
      }
      Files.writeString(
          home.resolve("surat-pengantar-" + district.folder() + ".txt"),
          letter(district, rowsByFile, runRow),
          StandardCharsets.UTF_8);
    }
  }

  /** The file's path in one name; files of earlier runs say so, as names come again every month. */
  private static String freeName(Rejects.File file, Set<String> taken) {
    String flat = file.fileName().replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "");
    String stem =
        flat.replaceAll("(?i)\\.csv$", "") + (file.fromThisRun() ? "" : "-run" + file.runId());
    String name = stem + ".csv";
    for (int i = 2; !taken.add(name); i++) {
      name = stem + "-" + i + ".csv";
    }
    return name;
  }

  /** The message columns come first: a malformed row has more cells than the header, or fewer. */
  private void rows(Path target, Rejects.File file, RawRows rawRows) throws IOException {
    List<String> headings =
        new ArrayList<>(
            List.of(
                texts.text("column.line"),
                texts.text("column.message"),
                texts.text("column.findings")));
    headings.addAll(rawRows.header(file.fileId()));
    try (CsvFile csv = new CsvFile(target, texts, headings)) {
      rawRows.read(
          file.fileId(),
          new TreeSet<>(file.lines()),
          (line, cells) -> {
            List<Object> row = new ArrayList<>(List.of(line));
            row.add(messages(new Place(file.fileId(), line)));
            row.add(ids(new Place(file.fileId(), line)));
            row.addAll(cells);
            try {
              csv.row(row.toArray());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private String messages(Place place) {
    return findings.getOrDefault(place, List.of()).stream()
        .map(
            finding ->
                (finding.get("column_name") == null ? "" : finding.get("column_name") + ": ")
                    + texts.of(finding, "message")
                    + " ["
                    + finding.get("code")
                    + "]")
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  /** With a mark before each: a spreadsheet would round a bare id of 19 digits. */
  private String ids(Place place) {
    return findings.getOrDefault(place, List.of()).stream()
        .map(finding -> "#" + finding.get("finding_id"))
        .collect(Collectors.joining(" "));
  }

  private String letter(
      Rejects.District district, Map<String, Integer> rowsByFile, Map<String, Object> runRow) {
    List<String> lines = new ArrayList<>();
    if (Boolean.TRUE.equals(runRow.get("sample"))) {
      lines.add(texts.text("sample.banner"));
      lines.add("");
    }
    String kabkota =
        district.kabkota() == null
            ? texts.text("area.none")
            : Areas.read(query).of(district.kabkota());
    lines.add(texts.text("letter.subject", kabkota));
    lines.add(
        texts.text(
            "letter.date",
            runRow.get("run_id").toString(),
            texts.time((java.util.Date) runRow.get("started"))));
    lines.add("");
    lines.add(
        texts.text("letter.counts", district.rows(), district.oldestRows(), district.oldestDays()));
    lines.add("");
    lines.add(texts.text("letter.files"));
    rowsByFile.forEach((name, rows) -> lines.add(texts.text("letter.file", name, rows)));
    lines.add("");
    lines.addAll(frequentFaults(district));
    lines.add(texts.text("letter.how"));
    lines.add(texts.text("letter.csv"));
    lines.add(texts.text("letter.privacy"));
    return String.join("\r\n", lines) + "\r\n";
  }

  private List<String> frequentFaults(Rejects.District district) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, String> remedies = new HashMap<>();
    for (Rejects.File file : district.files()) {
      for (int line : file.lines()) {
        for (Map<String, Object> f :
            findings.getOrDefault(new Place(file.fileId(), line), List.of())) {
          counts.merge((String) f.get("code"), 1L, Long::sum);
          remedies.putIfAbsent((String) f.get("code"), texts.of(f, "message"));
        }
      }
    }
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
                        "letter.fault", e.getKey(), e.getValue(), remedies.get(e.getKey()))));
    lines.add("");
    return lines;
  }
}
