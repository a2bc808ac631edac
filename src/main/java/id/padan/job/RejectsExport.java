package id.padan.job;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.JobDefinition;
import id.padan.ingest.Archive;
import id.padan.ingest.ReceivedFiles;
import id.padan.report.OutputRun;
import id.padan.report.OutputSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Correction workbooks of what waits now, without a run. */
public final class RejectsExport {

  private final Folders folders;
  private final DataSource dataSource;

  public RejectsExport(Folders folders, DataSource dataSource) {
    this.folders = folders;
    this.dataSource = dataSource;
  }

  /**
   * Writes a folder for each district below {@code target}.
   *
   * @return the written files; empty if nothing waits
   * @throws id.padan.definition.FaultyDefinitionException if the job or a layout is faulty
   */
  public List<Path> write(Path target, OutputRun.Wish wish) throws SQLException {
    List<FileLayout> layouts = layouts();
    ReceivedFiles files = new ReceivedFiles(dataSource, new Archive(folders.archive()), layouts);
    OutputRun outputs =
        new OutputRun(
            new OutputSettings(target, folders.language()), new ArchivedRows(files), layouts);
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      List<Path> written = outputs.rejects(connection, wish);
      connection.rollback();
      return written;
    }
  }

  private List<FileLayout> layouts() {
    Faults faults = new Faults();
    JobDefinition job = JobDefinition.read(folders.jobFile(), folders.home(), faults).orElse(null);
    faults.throwIfAny();
    List<FileLayout> layouts = Definitions.all(job.layouts(), FileLayout::read, faults);
    faults.throwIfAny();
    return layouts;
  }
}
