package id.padan.job;

import id.padan.db.DatabaseSettings;
import id.padan.db.TestDatabase;
import id.padan.model.Period;
import id.padan.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Nightly runs over small files on a database of their own. */
public final class Nights implements AutoCloseable {

  /** What readers see of the current state, without ids, run numbers, times and histories. */
  private static final List<String> CONTENT =
      List.of(
          "select kind, layout_id, source_key, state, regexp_replace(file_name, '.*/', ''),"
              + " line, period from warehouse.source_record"
              + " where state in ('active', 'not_in_latest')",
          "select unit, head_name, address, desa_code, jumlah_art, member_count, status,"
              + " data_period, first_seen, last_seen from warehouse.household",
          "select name, sex, birth_date, nik, nik_status, age, status, data_period,"
              + " first_seen from warehouse.person");

  private final Path folder;
  private final RunService runs;
  private final TestDatabase database;

  /**
   * A registry without any row.
   *
   * @param folder for received files and output
   */
  public Nights(Path folder) throws SQLException {
    this(folder, Path.of(""));
  }

  /**
   * The same under other definitions.
   *
   * @param home folder that holds {@code jobs/}
   */
  public Nights(Path folder, Path home) throws SQLException {
    this(folder, home, TestDatabase.fresh());
  }

  private Nights(Path folder, Path home, TestDatabase database) throws SQLException {
    this.folder = folder;
    this.database = database;
    Path data = folder.resolve("padan-data");
    DatabaseSettings settings =
        new DatabaseSettings(
            Optional.of(database.url()),
            Optional.of("postgres"),
            Optional.of(database.password()),
            data);
    this.runs =
        RunService.open(
            settings,
            new Folders(home, data, Locale.forLanguageTag("id")),
            Progress.NONE,
            StageLines.SILENT);
  }

  /** The same registry, opened again: definitions and region lists are read anew. */
  public Nights reopened(Path home) throws SQLException {
    return new Nights(folder, home, database);
  }

  public TestDatabase database() {
    return database;
  }

  /** Where {@link #write} puts files. */
  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** Writes a file below the inbox. */
  public Nights write(String name, List<String> lines) {
    return write(name, String.join("\n", lines) + "\n");
  }

  /** Writes a file below the inbox, as it stands. */
  public Nights write(String name, String text) {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Writes bytes below the inbox. */
  public Nights write(String name, byte[] bytes) {
    try {
      Path file = inbox().resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empties the inbox. */
  public Nights clear() {
    try (Stream<Path> files = Files.walk(inbox())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Syncs files or folders of the inbox; the whole inbox if none is named. */
  public RunService.Result sync(String... names) {
    List<Path> paths =
        names.length == 0
            ? List.of(inbox())
            : Stream.of(names).map(name -> inbox().resolve(name)).toList();
    return sync(new Inputs(paths, Optional.empty()));
  }

  /** Syncs the inbox as of a period. */
  public RunService.Result syncAs(String period) {
    return sync(new Inputs(List.of(inbox()), Optional.of(Period.parse(period))));
  }

  /** Syncs what is named. */
  public RunService.Result sync(Inputs inputs) {
    try {
      return runs.sync(inputs, false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings lists back from the civil registry, in the name of Sri. */
  public AnswerImport.Outcome answer(Path... files) {
    try {
      return runs.takeAnswers(List.of(files), "Sri");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes correction workbooks back, wherever they lie. */
  public RunService.Result take(List<Path> workbooks, Optional<String> by) {
    return sync(Inputs.corrections(workbooks, by));
  }

  /** Resumes what was cut off; {@code by} accepts a drift. */
  public RunService.Result resume(String... by) {
    try {
      return runs.resume(Optional.empty(), Stream.of(by).findFirst());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a query, their columns joined by a blank; null is {@code -}. */
  public List<String> query(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        StringJoiner row = new StringJoiner(" ");
        for (int i = 1; i <= columns; i++) {
          String value = rows.getString(i);
          row.add(value == null ? "-" : value);
        }
        result.add(row.toString());
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Keys of a kind in a state, sorted. */
  public List<String> keys(String kind, String state) {
    return query(
        "select source_key from warehouse.source_record where kind = '%s' and state = '%s' order by 1"
            .formatted(kind, state));
  }

  /** Balance lines of a run: file, kind, then the seven counts. */
  public List<String> balance(long run) {
    return query(
        "select file_name, kind, read, loaded, changed, unchanged, repeated, skipped, rejected"
            + " from report.run_balance where run_id = "
            + run
            + " order by 1, 2");
  }

  /** Findings as {@code line code state}. */
  public List<String> findings(String where) {
    return query(
        "select line, code, state from report.finding where " + where + " order by line, code");
  }

  /** The current state as readers see it, comparable between registries. */
  public List<String> content() {
    return CONTENT.stream().flatMap(sql -> query(sql).stream().sorted()).toList();
  }

  @Override
  public void close() {
    runs.close();
  }
}
