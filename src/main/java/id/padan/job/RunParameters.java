package id.padan.job;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;

/** The parameter that identifies a run to Spring Batch. */
final class RunParameters {

  private static final String RUN = "run";

  private RunParameters() {}

  static JobParameters of(long runId) {
    return new JobParametersBuilder().addLong(RUN, runId).toJobParameters();
  }

  static long runId(ChunkContext context) {
    return context.getStepContext().getStepExecution().getJobParameters().getLong(RUN);
  }
}
