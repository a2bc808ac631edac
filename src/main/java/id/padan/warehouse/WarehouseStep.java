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

/** Stage after decile: what changed in the golden records of this run. */
@Configuration(proxyBeanMethods = false)
class WarehouseStep {

  @Bean
  Step warehouse(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      Progress progress) {
    return new StepBuilder("warehouse", jobRepository)
        .tasklet(
            (contribution, chunkContext) -> {
              Long run =
                  chunkContext
                      .getStepContext()
                      .getStepExecution()
                      .getJobParameters()
                      .getLong("run");
              WarehouseCounts counts =
                  ChangeRun.run(DataSourceUtils.getConnection(dataSource), run, progress);
              contribution.incrementWriteCount(counts.written());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
