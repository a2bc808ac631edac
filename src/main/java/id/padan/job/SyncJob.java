package id.padan.job;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job: the order of the steps, nothing else. */
@Configuration(proxyBeanMethods = false)
class SyncJob {

  /** Everything up to the decision whether readers may see it. */
  @Bean
  List<Step> stages(
      Step ingest,
      Step receive,
      Step findWaitingRows,
      Step receiveAgain,
      Step validation) {
    return List.of(ingest, receive, findWaitingRows, receiveAgain, validation);
  }

  @Bean
  Job sync(
      JobRepository jobRepository, StageLines lines, Step drift, Step publish, List<Step> stages) {
    SimpleJobBuilder job = job("sync", jobRepository, lines, stages);
    return job.next(lines.on(drift)).next(lines.on(publish)).build();
  }

  /** The same without publishing: what a run would do. */
  @Bean
  Job dryRun(JobRepository jobRepository, StageLines lines, List<Step> stages) {
    return job("dryRun", jobRepository, lines, stages).build();
  }

  private static SimpleJobBuilder job(
      String name, JobRepository jobRepository, StageLines lines, List<Step> stages) {
    SimpleJobBuilder job = new JobBuilder(name, jobRepository).start(lines.on(stages.get(0)));
    for (Step step : stages.subList(1, stages.size())) {
      job = job.next(lines.on(step));
    }
    return job;
  }
}
