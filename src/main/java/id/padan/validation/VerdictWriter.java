package id.padan.validation;

import id.padan.db.CopyWriter;
import id.padan.db.Sql;
import id.padan.definition.FileLayout;
import id.padan.definition.Variables;
import id.padan.model.Finding;
import id.padan.model.Hash64;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes the verdicts of a chunk: records, rejected rows, findings, and one line a delivered row;
 * all by {@code COPY} on one connection, hence in the chunk's transaction.
 */
public final class VerdictWriter {

  /** An accepted version of a key from an earlier run. */
  private record Version(long recordId, long sourceId, long contentHash) {}

  private record Judged(Verdict verdict, String outcome, Long recordId, Long sourceId) {

    boolean isAccepted() {
      return outcome.equals("accepted");
    }

    DecodedRow row() {
      return verdict.row();
    }
  }

  private static final List<String> DELIVERED =
      List.of(
          "run_id",
          "file_id",
          "line",
          "kind",
          "outcome",
          "source_key",
          "parent_key",
          "content_hash",
          "record_id",
          "kabkota_code",
          "kecamatan",
          "nik",
          "head",
          "members",
          "family_no",
          "families");
  private static final List<String> REJECTED =
      List.of(
          "file_id",
          "line",
          "kind",
          "layout_id",
          "source_key",
          "parent_key",
          "content_hash",
          "kabkota_code",
          "from_run");
  private static final List<String> FINDING =
      List.of(
          "finding_id",
          "file_id",
          "line",
          "kind",
          "layout_id",
          "source_key",
          "content_hash",
          "kabkota_code",
          "column_name",
          "code",
          "severity",
          "rule",
          "from_run");

  private final FileSetting file;
  private final long runId;
  private final String kind;
  private final Variables variables;
  private final RecordIds recordIds = new RecordIds();
  private final Map<String, String> headersInLayout = new HashMap<>();
  private Boolean firstOfLayout;

  /** A writer for the rows of one file. */
  public VerdictWriter(FileSetting file, long runId) {
    this.file = file;
    this.runId = runId;
    this.kind = file.layout().kind();
    this.variables = Variables.of(kind);
  }

  /** Writes a chunk in the connection's transaction. */
  public void write(Connection connection, List<? extends Verdict> verdicts) throws SQLException {
    List<Judged> judged = decide(connection, verdicts);
    copyRecords(connection, judged);
    copyDelivered(connection, judged);
    copyRejected(connection, judged);
    copyFindings(connection, judged);
  }

  private List<Judged> decide(Connection connection, List<? extends Verdict> verdicts)
      throws SQLException {
    if (firstOfLayout == null) {
      firstOfLayout = isFirstOfLayout(connection);
    }
    Map<String, Version> earlier = firstOfLayout ? Map.of() : findVersions(connection, verdicts);
    List<Judged> judged = new ArrayList<>(verdicts.size());
    for (Verdict verdict : verdicts) {
      if (verdict.rejected()) {
        judged.add(new Judged(verdict, "rejected", null, null));
        continue;
      }
      Version version = earlier.get(verdict.row().key);
      if (version != null && version.contentHash() == verdict.contentHash()) {
        judged.add(new Judged(verdict, "unchanged", version.recordId(), version.sourceId()));
      } else {
        long id = recordIds.next(connection);
        judged.add(new Judged(verdict, "accepted", id, version == null ? id : version.sourceId()));
      }
    }
    return judged;
  }

  /**
   * Whether no earlier run accepted a row of this layout, nor a workbook of this one: then there is
   * nothing to look up.
   */
  private boolean isFirstOfLayout(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.named("validation/has_earlier_" + kind + "s"))) {
      statement.setString(1, file.layout().id());
      statement.setLong(2, runId);
      statement.setLong(3, runId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return !row.getBoolean(1);
      }
    }
  }

  private Map<String, Version> findVersions(Connection connection, List<? extends Verdict> verdicts)
      throws SQLException {
    String[] keys =
        verdicts.stream().filter(v -> !v.rejected()).map(v -> v.row().key).toArray(String[]::new);
    Map<String, Version> versions = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.named("validation/find_" + kind + "_versions"))) {
      statement.setString(1, file.layout().id());
      statement.setArray(2, connection.createArrayOf("text", keys));
      statement.setLong(3, runId);
      statement.setString(4, file.period().toString());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          versions.put(
              rows.getString(1), new Version(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
        }
      }
    }
    return versions;
  }

  /** Columns without a value in any record of the chunk are left out. */
  private void copyRecords(Connection connection, List<Judged> judged) throws SQLException {
    List<String> columns =
        new ArrayList<>(
            List.of("record_id", "source_id", "layout_id", "source_key", "unit", "content_hash"));
    columns.addAll(List.of("file_id", "line", "period", "from_run"));
    boolean person = kind.equals("person");
    if (person) {
      columns.add("parent_key");
    }
    int[] filled = filled(judged);
    Arrays.stream(filled).mapToObj(variables.names()::get).forEach(columns::add);
    String period = file.period().toString();
    try (CopyWriter copy = CopyWriter.into(connection, "validation." + kind + "_record", columns)) {
      for (Judged j : judged) {
        if (!j.isAccepted()) {
          continue;
        }
        DecodedRow row = j.row();
        copy.number(j.recordId()).number(j.sourceId()).text(file.layout().id()).text(row.key);
        copy.text(file.layout().unit()).number(j.verdict().contentHash()).number(file.fileId());
        copy.number((long) row.line).text(period).number(runId);
        if (person) {
          copy.text(row.parentKey);
        }
        for (int i : filled) {
          put(copy, row.values[i]);
        }
        copy.endRow();
      }
      copy.finish();
    }
  }

  private int[] filled(List<Judged> judged) {
    return IntStream.range(0, variables.size())
        .filter(i -> judged.stream().anyMatch(j -> j.isAccepted() && j.row().values[i] != null))
        .toArray();
  }

  private static void put(CopyWriter copy, Object value) throws SQLException {
    if (value instanceof Boolean bool) {
      copy.bool(bool);
    } else if (value instanceof LocalDate date) {
      copy.date(date);
    } else if (value instanceof BigDecimal decimal) {
      copy.decimal(decimal);
    } else {
      copy.text(value == null ? null : value.toString());
    }
  }

  private void copyDelivered(Connection connection, List<Judged> judged) throws SQLException {
    try (CopyWriter copy = CopyWriter.into(connection, "validation.delivered", DELIVERED)) {
      for (Judged j : judged) {
        DecodedRow row = j.row();
        copy.number(runId).number(file.fileId()).number((long) j.verdict().line());
        copy.text(kind).text(j.outcome()).text(key(row)).text(row == null ? null : row.parentKey);
        copy.number(j.verdict().contentHash()).number(j.recordId());
        copy.text(kabkota(row)).text(row == null ? null : row.kecamatan);
        boolean person = row != null && kind.equals("person");
        copy.text(person && row.nik.usable() ? row.nik.cleaned() : null);
        boolean household = row != null && !person;
        copy.bool(person ? isHead(row) : null).number(household ? row.number("jumlah_art") : null);
        copy.number(person ? row.number("family_no") : null);
        copy.number(household ? row.number("jumlah_keluarga") : null);
        copy.endRow();
      }
      copy.finish();
    }
  }

  private boolean isHead(DecodedRow row) {
    String relation = row.text(file.layout().unit().equals("rumah_tangga") ? "hub_krt" : "hub_kk");
    return relation != null && relation.startsWith("Kepala");
  }

  private void copyRejected(Connection connection, List<Judged> judged) throws SQLException {
    try (CopyWriter copy = CopyWriter.into(connection, "validation.rejected_row", REJECTED)) {
      for (Judged j : judged) {
        if (!j.outcome().equals("rejected")) {
          continue;
        }
        DecodedRow row = j.row();
        copy.number(file.fileId()).number((long) j.verdict().line()).text(kind);
        copy.text(file.layout().id()).text(key(row)).text(row == null ? null : row.parentKey);
        copy.number(j.verdict().contentHash()).text(kabkota(row)).number(runId);
        copy.endRow();
      }
      copy.finish();
    }
  }

  private void copyFindings(Connection connection, List<Judged> judged) throws SQLException {
    try (CopyWriter copy = CopyWriter.into(connection, "validation.finding", FINDING)) {
      for (Judged j : judged) {
        DecodedRow row = j.row();
        for (Finding finding : j.verdict().findings()) {
          copy.number(id(j.verdict(), finding)).number(file.fileId());
          copy.number((long) j.verdict().line()).text(kind).text(file.layout().id());
          copy.text(key(row)).number(j.verdict().contentHash()).text(kabkota(row));
          copy.text(finding.column()).text(finding.code());
          copy.text(finding.error() ? "error" : "warning").text(finding.rule()).number(runId);
          copy.endRow();
        }
      }
      copy.finish();
    }
  }

  private long id(Verdict verdict, Finding finding) {
    return new Hash64()
            .add(file.layout().id())
            .add(verdict.contentHash())
            .add(finding.code())
            .add(finding.column() == null ? null : inLayout(finding.column()))
            .value()
        & Long.MAX_VALUE;
  }

  /**
   * A header as the layout writes it: the same content under another spelling is no new finding.
   */
  private String inLayout(String header) {
    return headersInLayout.computeIfAbsent(
        header, h -> file.layout().columnNamed(h).map(FileLayout.Column::header).orElse(h));
  }

  private static String key(DecodedRow row) {
    return row == null || row.key.isEmpty() ? null : row.key;
  }

  private String kabkota(DecodedRow row) {
    String code = row == null ? null : row.text("kabkota_code");
    return code == null ? file.kabkota() : code;
  }
}
