package id.padan.intervention;

import id.padan.db.CopyWriter;
import id.padan.db.HouseholdStream;
import id.padan.db.Sql;
import id.padan.model.Columns;
import id.padan.model.ExplainedException;
import id.padan.model.Household;
import id.padan.model.Message;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Matches the current households with the programmes and writes what differs from the last matches.
 *
 * <p>A programme is matched while it is valid on the last day of the registry's latest period: no
 * clock decides. Ages are those of the golden persons.
 */
public final class MatchRun {

  private static final List<String> COLUMNS =
      List.of(
          "programme_id",
          "unit",
          "household_id",
          "person_id",
          "family_no",
          "state",
          "reason",
          "kabkota_code");

  private static final int PROGRESS_STEP = 1000;

  private record Row(
      Programme programme,
      Long personId,
      Integer familyNo,
      Match.State state,
      long householdId,
      String reason,
      String kabkota) {}

  private final List<Programme> programmes;

  public MatchRun(List<Programme> programmes) {
    this.programmes = List.copyOf(programmes);
  }

  /**
   * Brings {@code intervention.programme} and {@code intervention.match} to the current golden
   * households, in the connection's transaction.
   *
   * @throws ExplainedException if a programme reads local deciles of an illustrative model
   */
  public MatchCounts run(Connection connection, long runId, Progress progress) throws SQLException {
    refuseIllustrative(connection);
    new ProgrammeWriter(connection).write(programmes);
    long households = HouseholdStream.count(connection);
    progress.start("task.intervention", households);
    execute(connection, "intervention/create_matched");
    long matches = match(connection, progress);
    execute(connection, "intervention/analyze_matched");
    MatchCounts counts = replace(connection, runId, households, matches);
    execute(connection, "intervention/drop_matched");
    return counts;
  }

  private void refuseIllustrative(Connection connection) throws SQLException {
    if (programmes.stream().anyMatch(Programme::readsLocalDecile)
        && text(connection, "intervention/find_illustrative_model") != null) {
      throw new ExplainedException(Message.of("programme.illustrative"));
    }
  }

  private long match(Connection connection, Progress progress) throws SQLException {
    String period = text(connection, "intervention/find_latest_period");
    if (period == null) {
      return 0;
    }
    LocalDate asOf = YearMonth.parse(period).atEndOfMonth();
    DeliveredAid delivered = DeliveredAid.read(connection, asOf.getYear());
    List<Matcher> matchers =
        programmes.stream()
            .filter(programme -> programme.about().isValidOn(asOf))
            .map(programme -> new Matcher(programme, delivered))
            .toList();
    List<Row> rows = read(connection, matchers, progress);
    try (CopyWriter copy = CopyWriter.into(connection, "pg_temp.intervention_matched", COLUMNS)) {
      for (Row row : rows) {
        write(copy, row);
      }
      return copy.finish();
    }
  }

  /** COPY holds the connection, so what is found waits in memory; equal texts are kept once. */
  private List<Row> read(Connection connection, List<Matcher> matchers, Progress progress)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    try (HouseholdStream households =
        HouseholdStream.of(connection, columns(Level.HOUSEHOLD), columns(Level.PERSON))) {
      int sinceStep = 0;
      while (households.next()) {
        Household household = households.household();
        String kabkota = once(texts, household.values().text("kabkota_code"));
        for (Matcher matcher : matchers) {
          for (Match match : matcher.match(household)) {
            String reason = once(texts, match.reason());
            rows.add(
                new Row(
                    matcher.programme(),
                    match.personId(),
                    match.familyNo(),
                    match.state(),
                    household.id(),
                    reason,
                    kabkota));
          }
        }
        if (++sinceStep == PROGRESS_STEP) {
          progress.advance(sinceStep);
          sinceStep = 0;
        }
      }
      progress.advance(sinceStep);
    }
    return rows;
  }

  private static String once(Map<String, String> texts, String text) {
    return text == null ? null : texts.computeIfAbsent(text, same -> same);
  }

  private static void write(CopyWriter copy, Row row) throws SQLException {
    copy.text(row.programme().id())
        .text(row.programme().rule().unit().code())
        .number(row.householdId())
        .number(row.personId())
        .number(row.familyNo())
        .text(row.state().code())
        .text(row.reason())
        .text(row.kabkota())
        .endRow();
  }

  private Columns columns(Level level) {
    Set<String> names =
        new TreeSet<>(
            level == Level.HOUSEHOLD
                ? Set.of("kabkota_code", "jumlah_art")
                : Set.of("household_id", "family_no"));
    programmes.forEach(programme -> names.addAll(programme.columns().get(level)));
    return level.columns().only(names);
  }

  private static MatchCounts replace(
      Connection connection, long runId, long households, long matches) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.named("intervention/replace_matches"))) {
      statement.setLong(1, runId);
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        return new MatchCounts(households, matches, counts.getLong(1), counts.getLong(2));
      }
    }
  }

  private static void execute(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.named(name));
    }
  }

  /** The one text that a statement gives, or null. */
  private static String text(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Sql.named(name))) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
