package id.padan.job;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job: the order of the steps, nothing else. */
@Configuration(proxyBeanMethods = false)
class SyncJob {

  /** Everything up to the decision whether readers may see it. */
  record Stages(List<Step> steps) {}

  @Bean
  Stages stages(
      Step ingest,
      Step corrections,
      Step receive,
      Step findWaitingRows,
      Step receiveAgain,
      Step validation,
      Step dedup,
      Step survivorship,
      Step decile,
      Step warehouse,
      Step intervention,
      Step balance) {
    return new Stages(
        List.of(
            ingest,
            corrections,
            receive,
            findWaitingRows,
            receiveAgain,
            validation,
            dedup,
            survivorship,
            decile,
            warehouse,
            intervention,
            balance));
  }

  @Bean
  Job sync(
      JobRepository jobRepository,
      StageLines lines,
      Step drift,
      Step publish,
      Step report,
      Stages stages) {
    return job("sync", jobRepository, lines, stages)
        .next(lines.on(drift))
        .next(lines.on(publish))
        .next(lines.on(report))
        .build();
  }

  /** The same without publishing: what a run would do. */
  @Bean
  Job dryRun(JobRepository jobRepository, StageLines lines, Stages stages) {
    return job("dryRun", jobRepository, lines, stages).build();
  }

  private static SimpleJobBuilder job(
      String name, JobRepository jobRepository, StageLines lines, Stages stages) {
    List<Step> steps = stages.steps();
    SimpleJobBuilder job = new JobBuilder(name, jobRepository).start(lines.on(steps.get(0)));
    for (Step step : steps.subList(1, steps.size())) {
      job = job.next(lines.on(step));
    }
    return job;
  }
}
