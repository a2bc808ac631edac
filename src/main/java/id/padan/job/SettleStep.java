package id.padan.job;

import id.padan.db.Sql;
import id.padan.ingest.ReceivedFiles;
import id.padan.validation.Settlement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** Stage 2 of 7, second half: what needs other rows, after all files are read. */
@Configuration(proxyBeanMethods = false)
class SettleStep {

  /** Archived files whose rejected persons found their household in this run are judged again. */
  @Bean
  Step findWaitingRows(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      ReceivedFiles files) {
    return new StepBuilder("findWaitingRows", jobRepository)
        .tasklet(
            (contribution, context) -> {
              long runId = RunParameters.runId(context);
              List<Long> waiting =
                  JdbcClient.create(dataSource)
                      .sql(Sql.named("validation/list_files_with_found_parents"))
                      .param("run", runId)
                      .query(Long.class)
                      .list();
              List<Long> current = files.listCurrent(runId);
              files.addArchived(runId, waiting.stream().filter(current::contains).toList());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }

  @Bean
  Step validation(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      Definitions definitions) {
    return new StepBuilder("validation", jobRepository)
        .tasklet(
            new Once(
                (contribution, context) -> {
                  new Settlement(definitions.rules(), definitions.layouts())
                      .run(DataSourceUtils.getConnection(dataSource), RunParameters.runId(context));
                  return RepeatStatus.FINISHED;
                }),
            transactionManager)
        .build();
  }
}
