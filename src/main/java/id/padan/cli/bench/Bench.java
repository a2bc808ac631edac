package id.padan.cli.bench;

import id.padan.cli.generate.Generator;
import id.padan.db.DatabaseSettings;
import id.padan.db.Databases;
import id.padan.db.Sql;
import id.padan.job.ExitCode;
import id.padan.job.Folders;
import id.padan.job.Inputs;
import id.padan.job.RunService;
import id.padan.job.StageLines;
import id.padan.model.ExplainedException;
import id.padan.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * One measured run: synthetic districts into an empty warehouse on an embedded server of its own.
 *
 * <p>Only the run is timed; making the files and the database is not.
 */
public final class Bench {

  private static final long SEED = 2015;
  private static final YearMonth PERIOD = YearMonth.of(2015, 11);

  /** What the generator gives, 3.75, rounded down: rather a few persons more than asked for. */
  private static final double PERSONS_PER_HOUSEHOLD = 3.7;

  /** The run's time between steps. */
  private static final String BETWEEN = "job";

  private final Path home;
  private final Progress progress;
  private final StageClock clock;

  /**
   * @param home the folder that holds {@code jobs/}
   * @param lines told when a step has ended
   */
  public Bench(Path home, Progress progress, StageLines lines) {
    this.home = home;
    this.progress = progress;
    this.clock = new StageClock(lines);
  }

  /**
   * Measures a run, in a temporary folder that is removed.
   *
   * @param persons person rows in the files, about
   * @throws ExplainedException if the run was not published
   */
  public BenchResult run(int persons) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("padan-bench");
    try {
      Path files = folder.resolve("files");
      int households = (int) Math.ceil(persons / PERSONS_PER_HOUSEHOLD);
      Generator.run(new Generator.Request(households, SEED, PERIOD, files, Optional.empty()));
      Path data = folder.resolve("data");
      DatabaseSettings database = DatabaseSettings.embedded(data);
      Folders folders = new Folders(home, data, Locale.forLanguageTag("id"));
      try (RunService runs = RunService.open(database, folders, progress, clock)) {
        Map<String, Double> seconds = sync(runs, files);
        long peakHeap = Machine.peakHeapMiB();
        try (Databases.Handle server = Databases.open(database)) {
          return result(runs, seconds, peakHeap, Floor.measure(server, folder));
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Map<String, Double> sync(RunService runs, Path files) throws SQLException {
    long start = System.nanoTime();
    RunService.Result result = runs.sync(new Inputs(List.of(files), Optional.empty()), false);
    double total = (System.nanoTime() - start) / 1e9;
    if (result.exitCode() > ExitCode.DONE_WITH_REJECTS) {
      throw new ExplainedException(result.message().orElseThrow());
    }
    Map<String, Double> seconds = new LinkedHashMap<>(clock.seconds());
    double steps = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    seconds.put(BETWEEN, total - steps);
    return seconds;
  }

  private static BenchResult result(
      RunService runs,
      Map<String, Double> seconds,
      long peakHeap,
      List<BenchResult.FloorTable> floor)
      throws SQLException, IOException {
    try (Connection connection = runs.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery(Sql.named("bench/count_rows"))) {
      counted.next();
      return new BenchResult(
          counted.getLong("persons"),
          seconds,
          rowsByStage(counted),
          floor,
          new BenchResult.Host(
              Machine.describe(counted.getString("server")), peakHeap, Machine.peakResidentMiB()));
    }
  }

  private static Map<String, Long> rowsByStage(ResultSet counted) throws SQLException {
    long delivered = counted.getLong("delivered");
    long records = counted.getLong("records");
    long golden = counted.getLong("golden");
    return Map.of(
        "receive", delivered,
        "validation", delivered,
        "dedup", records,
        "survivorship", records,
        "decile", golden,
        "intervention", golden);
  }
}
