package id.padan.job;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.JobDefinition;
import id.padan.ingest.Archive;
import id.padan.ingest.ReceivedFiles;
import id.padan.model.Texts;
import id.padan.report.QualityReport;
import java.util.List;
import javax.sql.DataSource;

/** The findings report with the archive that it reads faulty cells from. */
public final class QualityReports {

  private QualityReports() {}

  /**
   * The report over the files of these folders.
   *
   * @param dataSource acting as padan_batch
   * @throws id.padan.definition.FaultyDefinitionException if job or layouts are faulty
   */
  public static QualityReport of(Folders folders, DataSource dataSource) {
    Faults faults = new Faults();
    JobDefinition job = JobDefinition.read(folders.jobFile(), folders.home(), faults).orElse(null);
    faults.throwIfAny();
    List<FileLayout> layouts = Definitions.all(job.layouts(), FileLayout::read, faults);
    faults.throwIfAny();
    ReceivedFiles files = new ReceivedFiles(dataSource, new Archive(folders.archive()), layouts);
    return new QualityReport(new ArchivedRows(files), layouts, new Texts(folders.language()));
  }
}
