package id.padan.dedup;

import id.padan.linkage.LinkageModel;
import id.padan.model.Progress;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** Stage 3 of 7: current records to persons and households without duplicates. */
@Configuration(proxyBeanMethods = false)
public class DedupStep {

  @Bean
  Step dedup(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      @Qualifier("personModel") LinkageModel personModel,
      @Qualifier("householdModel") LinkageModel householdModel,
      Progress progress) {
    return new StepBuilder("dedup", jobRepository)
        .tasklet(
            (contribution, context) -> {
              Long run =
                  context.getStepContext().getStepExecution().getJobParameters().getLong("run");
              DedupRun.run(
                  DataSourceUtils.getConnection(dataSource),
                  run,
                  personModel,
                  householdModel,
                  progress);
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
