package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.test.MetaDataInstanceFactory;

class OnceTest {

  private final List<String> done = new ArrayList<>();
  private final StepExecution step = MetaDataInstanceFactory.createStepExecution();

  private void execute(Once once) throws Exception {
    once.execute(step.createStepContribution(), new ChunkContext(new StepContext(step)));
  }

  @Test
  void doesNothingWhenTheStepIsRunAgainAfterItsWorkWasKept() throws Exception {
    Once once =
        new Once(
            (contribution, context) -> {
              done.add("work");
              return RepeatStatus.FINISHED;
            });

    execute(once);
    execute(once);

    assertThat(done).containsExactly("work");
  }

  @Test
  void triesAgainWhatFailed() throws Exception {
    Once once =
        new Once(
            (contribution, context) -> {
              done.add("work");
              if (done.size() == 1) {
                throw new IllegalStateException("the server died");
              }
              return RepeatStatus.FINISHED;
            });

    assertThatThrownBy(() -> execute(once)).hasMessage("the server died");
    execute(once);

    assertThat(done).containsExactly("work", "work");
  }
}
