package id.padan.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Does its work once a run, for work that must not be repeated on its own result.
 *
 * <p>A server that dies may keep the work and lose the note that the step has ended, which is a
 * transaction of its own. That the work is done is therefore written in the work's transaction,
 * with the step's execution context.
 */
record Once(Tasklet work) implements Tasklet {

  private static final String DONE = "done";

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    ExecutionContext step = context.getStepContext().getStepExecution().getExecutionContext();
    if (step.containsKey(DONE)) {
      return RepeatStatus.FINISHED;
    }
    RepeatStatus status = work.execute(contribution, context);
    step.put(DONE, true);
    return status;
  }
}
