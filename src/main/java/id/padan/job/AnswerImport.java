package id.padan.job;

import id.padan.ingest.Archive;
import id.padan.ingest.TableFile;
import id.padan.validation.RegistryAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Lists that came back from the civil registry: judged, and written together with a new run. */
public final class AnswerImport {

  /**
   * What became of the files.
   *
   * @param names by SHA-256, without folders
   * @param furtherColumns that mean nothing and were left out, by SHA-256
   * @param run that makes everything follow; empty if nothing was new
   */
  public record Outcome(
      Map<String, String> names,
      List<RegistryAnswers.Counts> files,
      List<RegistryAnswers.Refused> refused,
      Map<String, List<String>> furtherColumns,
      Optional<RunService.Result> run) {

    static final Outcome NOTHING =
        new Outcome(Map.of(), List.of(), List.of(), Map.of(), Optional.empty());

    Outcome with(RunService.Result result) {
      return new Outcome(names, files, refused, furtherColumns, Optional.of(result));
    }
  }

  /** Answers that were written with a run which is not executed yet. */
  record Begun(Outcome outcome, Optional<Long> runId) {}

  private final DataSource dataSource;
  private final RunStore runs;
  private final Archive archive;

  AnswerImport(DataSource dataSource, RunStore runs, Archive archive) {
    this.dataSource = dataSource;
    this.runs = runs;
    this.archive = archive;
  }

  /** Judges the files and, if they bring anything new, begins a run that holds the answers. */
  Begun begin(List<Path> files, String by) {
    Map<String, TableFile> tables = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Path file : files) {
      TableFile table = TableFile.receive(archive, file);
      tables.put(table.sha256(), table);
      names.putIfAbsent(table.sha256(), file.getFileName().toString());
    }
    return runs.inTransaction(
        status -> {
          Begun begun = begin(tables, names, by);
          if (begun.runId().isEmpty()) {
            status.setRollbackOnly();
          }
          return begun;
        });
  }

  private Begun begin(Map<String, TableFile> tables, Map<String, String> names, String by) {
    RegistryAnswers answers = new RegistryAnswers(DataSourceUtils.getConnection(dataSource));
    Map<String, List<String>> further = new LinkedHashMap<>();
    for (TableFile table : tables.values()) {
      answers.read(table.sha256(), table.header(), table::forEach);
      further.put(table.sha256(), RegistryAnswers.furtherColumns(table.header()));
    }
    List<RegistryAnswers.Counts> counts = new ArrayList<>(answers.decide());
    Outcome outcome = new Outcome(names, counts, answers.listRefused(), further, Optional.empty());
    if (counts.stream().noneMatch(RegistryAnswers.Counts::bringsNews)) {
      return new Begun(outcome, Optional.empty());
    }
    long runId = runs.begin(runs.isSample(), false, new Inputs(List.of(), Optional.empty()).text());
    answers.write(runId, counts, names, new RegistryAnswers.Brought(by, runs.instant()));
    return new Begun(outcome, Optional.of(runId));
  }
}
