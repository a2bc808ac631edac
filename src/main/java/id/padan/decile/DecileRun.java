package id.padan.decile;

import id.padan.db.CopyWriter;
import id.padan.db.HouseholdStream;
import id.padan.db.Sql;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores the current households, ranks them and writes what differs from the last deciles. */
public final class DecileRun {

  private static final List<String> COLUMNS =
      List.of(
          "household_id", "unit", "scope", "area_code", "score", "decile", "local", "kabkota_code");

  private static final int PROGRESS_STEP = 1000;

  private final PmtModel model;
  private final DecileSettings settings;

  public DecileRun(PmtModel model, DecileSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  /**
   * Brings {@code decile.assignment} to the current golden households, in the connection's
   * transaction.
   */
  public DecileCounts run(Connection connection, long runId, Progress progress)
      throws SQLException {
    long households = HouseholdStream.count(connection);
    progress.start("task.decile", households);
    List<Scored> scored = score(connection, progress);
    execute(connection, "decile/create_assigned");
    writeRanked(connection, scored);
    execute(connection, "decile/analyze_assigned");
    DecileCounts counts = replace(connection, runId, households, scored.size());
    execute(connection, "decile/drop_assigned");
    return counts;
  }

  private List<Scored> score(Connection connection, Progress progress) throws SQLException {
    List<Scored> scored = new ArrayList<>();
    try (HouseholdStream households =
        HouseholdStream.of(connection, model.householdColumns(), model.personColumns())) {
      int sinceStep = 0;
      while (households.next()) {
        model
            .score(households.household())
            .ifPresent(score -> scored.add(Scored.of(households.household(), score)));
        if (++sinceStep == PROGRESS_STEP) {
          progress.advance(sinceStep);
          sinceStep = 0;
        }
      }
      progress.advance(sinceStep);
    }
    return scored;
  }

  private void writeRanked(Connection connection, List<Scored> scored) throws SQLException {
    try (CopyWriter rows = CopyWriter.into(connection, "pg_temp.decile_assigned", COLUMNS)) {
      for (Scope scope : settings.scopes()) {
        for (List<Scored> ranked : together(scored, scope)) {
          write(rows, scope, ranked);
        }
      }
      rows.finish();
    }
  }

  /** The households that are ranked against each other; those without an area are in none. */
  private static Iterable<List<Scored>> together(List<Scored> scored, Scope scope) {
    Map<String, List<Scored>> groups = new LinkedHashMap<>();
    for (Scored household : scored) {
      String area = scope.area(household);
      if (area != null) {
        groups
            .computeIfAbsent(household.unit() + " " + area, key -> new ArrayList<>())
            .add(household);
      }
    }
    return groups.values();
  }

  private void write(CopyWriter rows, Scope scope, List<Scored> ranked) throws SQLException {
    int[] deciles =
        DecileCut.deciles(
            ranked.stream().mapToLong(Scored::score).toArray(),
            ranked.stream()
                .mapToLong(household -> settings.weight().of(household.memberCount()))
                .toArray());
    for (int i = 0; i < deciles.length; i++) {
      Scored household = ranked.get(i);
      rows.number(household.id())
          .text(household.unit())
          .text(scope.code())
          .text(scope.area(household))
          .number(household.score())
          .number(deciles[i])
          .bool(scope == settings.local())
          .text(household.kabkota())
          .endRow();
    }
  }

  private DecileCounts replace(Connection connection, long runId, long households, long scored)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.named("decile/replace_assignments"))) {
      statement.setLong(1, runId);
      statement.setString(2, model.id());
      statement.setString(3, model.sha256());
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        return new DecileCounts(households, scored, counts.getLong(1), counts.getLong(2));
      }
    }
  }

  private static void execute(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.named(name));
    }
  }
}
