package id.padan.report;

import java.util.List;
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

/** Last gate before publishing: every row of the run is accounted for; NIKs are proposed. */
@Configuration(proxyBeanMethods = false)
class BalanceStep {

  private static final Logger log = LoggerFactory.getLogger(BalanceStep.class);

  @Bean
  Step balance(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource) {
    return new StepBuilder("balance", jobRepository)
        .tasklet(
            (contribution, chunkContext) -> {
              long run =
                  chunkContext
                      .getStepContext()
                      .getStepExecution()
                      .getJobParameters()
                      .getLong("run");
              List<BalanceLine> lines =
                  new BalanceRun().run(DataSourceUtils.getConnection(dataSource), run);
              new ProposalRun().run(DataSourceUtils.getConnection(dataSource), run);
              log.info(
                  "balance done run={} lines={} read={} rejected={}",
                  run,
                  lines.size(),
                  lines.stream().mapToLong(BalanceLine::read).sum(),
                  lines.stream().mapToLong(BalanceLine::rejected).sum());
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
