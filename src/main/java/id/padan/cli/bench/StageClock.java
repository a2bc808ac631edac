package id.padan.cli.bench;

import id.padan.job.StageLines;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Takes the time of every step, beside what another observer tells of it. */
final class StageClock implements StageLines {

  private final StageLines told;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Long> begun = new LinkedHashMap<>();

  StageClock(StageLines told) {
    this.told = told;
  }

  @Override
  public Step on(Step step) {
    Step observed = told.on(step);
    if (observed instanceof AbstractStep known && begun.put(known.getName(), 0L) == null) {
      known.registerStepExecutionListener(new Watch());
    }
    return observed;
  }

  /** Seconds of each step that has ended, in their order. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }

  private final class Watch implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution execution) {
      begun.put(execution.getStepName(), System.nanoTime());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
      String step = execution.getStepName();
      seconds.merge(step, (System.nanoTime() - begun.get(step)) / 1e9, Double::sum);
      return null;
    }
  }
}
