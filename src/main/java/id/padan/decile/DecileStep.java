package id.padan.decile;

import id.padan.model.Progress;
import java.util.Objects;
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

/** Stage 4 of 7: golden households to local deciles. */
@Configuration(proxyBeanMethods = false)
class DecileStep {

  private static final Logger log = LoggerFactory.getLogger(DecileStep.class);

  @Bean
  Step decile(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      PmtModel model,
      DecileSettings settings,
      Progress progress) {
    DecileRun decile = new DecileRun(model, settings);
    return new StepBuilder("decile", jobRepository)
        .tasklet(
            (contribution, chunk) -> {
              long run =
                  Objects.requireNonNull(
                      chunk.getStepContext().getStepExecution().getJobParameters().getLong("run"));
              DecileCounts counts =
                  decile.run(DataSourceUtils.getConnection(dataSource), run, progress);
              log.info(
                  "decile done run={} households={} scored={} written={} closed={}",
                  run,
                  counts.households(),
                  counts.scored(),
                  counts.written(),
                  counts.closed());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
