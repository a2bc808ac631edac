package id.padan.job;

import id.padan.db.Sql;
import id.padan.model.Message;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The last decision of a run: does too much vanish, and if not, readers see it. */
@Configuration(proxyBeanMethods = false)
class PublishStep {

  @Bean
  Step drift(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      Definitions definitions,
      RunStore runs) {
    return new StepBuilder("drift", jobRepository)
        .tasklet(
            (contribution, context) -> {
              long runId = RunParameters.runId(context);
              if (!runs.isDriftAccepted(runId)) {
                judgeDrift(dataSource, definitions, runId);
              }
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }

  private static void judgeDrift(DataSource dataSource, Definitions definitions, long runId) {
    List<Message> drifting = findDrift(dataSource, definitions, runId);
    if (!drifting.isEmpty()) {
      throw new DriftException(drifting);
    }
  }

  /** A line for each kecamatan of which this run would make too much vanish. */
  static List<Message> findDrift(DataSource dataSource, Definitions definitions, long runId) {
    return JdbcClient.create(dataSource)
        .sql(Sql.named("job/find_drift"))
        .param("run", runId)
        .param("limit", definitions.job().driftLimit())
        .query(
            (row, n) ->
                Message.of(
                    "run.drift.kecamatan",
                    row.getString("kecamatan"),
                    row.getString("layout_id"),
                    row.getLong("rows_vanished"),
                    row.getLong("rows_before")))
        .list();
  }

  @Bean
  Step publish(
      JobRepository jobRepository, PlatformTransactionManager transactionManager, RunStore runs) {
    return new StepBuilder("publish", jobRepository)
        .tasklet(
            (contribution, context) -> {
              runs.publish(RunParameters.runId(context));
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
