package id.padan.job;

import id.padan.ingest.ReceivedFiles;
import id.padan.validation.CorrectionStore;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Correction workbooks that this run brings, before any file is judged: so every file is judged
 * with their corrections. In one transaction, hence whole or not at all.
 */
@Configuration(proxyBeanMethods = false)
class CorrectionStep {

  @Bean
  Step corrections(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      RunStore runs,
      ReceivedFiles files,
      FileJudges judges) {
    return new StepBuilder("corrections", jobRepository)
        .tasklet(
            new Once(
                (contribution, context) -> {
                  long runId = RunParameters.runId(context);
                  List<Long> workbooks = files.listWorkbooks(runId);
                  if (!workbooks.isEmpty()) {
                    Connection connection = DataSourceUtils.getConnection(dataSource);
                    Inputs inputs = Inputs.parse(runs.find(runId).orElseThrow().arguments());
                    WorkbookJudge judge =
                        new WorkbookJudge(files, judges, new CorrectionStore(connection, runId));
                    for (long workbook : workbooks) {
                      judge.take(workbook, corrector(inputs, files, workbook));
                    }
                    judge.judge(connection, runId);
                    runs.markSample(runId);
                  }
                  return RepeatStatus.FINISHED;
                }),
            transactionManager)
        .build();
  }

  /** The name that was given, else the one on the first sheet, else the system's user. */
  private static String corrector(Inputs inputs, ReceivedFiles files, long workbook) {
    return inputs
        .correctedBy()
        .filter(name -> !name.isBlank())
        .or(() -> files.signedBy(files.get(workbook)))
        .or(() -> Optional.ofNullable(System.getProperty("user.name")))
        .orElse("-");
  }
}
