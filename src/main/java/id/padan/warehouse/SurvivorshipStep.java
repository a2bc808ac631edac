package id.padan.warehouse;

import id.padan.model.Progress;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** Stage before decile: golden records and members from the entities' records. */
@Configuration(proxyBeanMethods = false)
class SurvivorshipStep {

  @Bean
  Step survivorship(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      Progress progress) {
    return new StepBuilder("survivorship", jobRepository)
        .tasklet(
            (contribution, chunkContext) -> {
              Long run =
                  chunkContext
                      .getStepContext()
                      .getStepExecution()
                      .getJobParameters()
                      .getLong("run");
              WarehouseCounts counts =
                  SurvivorshipRun.run(DataSourceUtils.getConnection(dataSource), run, progress);
              contribution.incrementWriteCount(counts.written());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
