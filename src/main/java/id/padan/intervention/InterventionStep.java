package id.padan.intervention;

import id.padan.model.Progress;
import java.util.List;
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

/** Stage 6 of 7: golden households to programme matches. */
@Configuration(proxyBeanMethods = false)
class InterventionStep {

  private static final Logger log = LoggerFactory.getLogger(InterventionStep.class);

  @Bean
  Step intervention(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      List<Programme> programmes,
      Progress progress) {
    MatchRun matching = new MatchRun(programmes);
    return new StepBuilder("intervention", jobRepository)
        .tasklet(
            (contribution, chunk) -> {
              long run =
                  Objects.requireNonNull(
                      chunk.getStepContext().getStepExecution().getJobParameters().getLong("run"));
              MatchCounts counts =
                  matching.run(DataSourceUtils.getConnection(dataSource), run, progress);
              log.info(
                  "intervention done run={} households={} matches={} written={} closed={}",
                  run,
                  counts.households(),
                  counts.matches(),
                  counts.written(),
                  counts.closed());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
