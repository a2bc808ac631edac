package id.padan.report;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** Stage 7 of 7: the published run as files and one page. */
@Configuration(proxyBeanMethods = false)
class ReportStep {

  private static final Logger log = LoggerFactory.getLogger(ReportStep.class);

  @Bean
  Step report(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      OutputRun outputs) {
    return new StepBuilder("report", jobRepository)
        .tasklet(
            (contribution, chunkContext) -> {
              long run =
                  chunkContext
                      .getStepContext()
                      .getStepExecution()
                      .getJobParameters()
                      .getLong("run");
              Path folder = outputs.run(DataSourceUtils.getConnection(dataSource), run);
              log.info("report done run={} folder={}", run, folder);
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
