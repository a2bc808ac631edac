package id.padan.job;

import org.springframework.batch.core.step.Step;

/** Attaches what tells people that a stage has ended. */
public interface StageLines {

  /** The step itself, with a listener on it. */
  Step on(Step step);

  /** Tells nobody. */
  StageLines SILENT = step -> step;
}
