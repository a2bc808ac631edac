package id.padan.cli;

import id.padan.job.ExitCode;
import id.padan.job.RunService;
import id.padan.job.StageLines;
import id.padan.model.Progress;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * What an operator sees of a run: the plan, a bar while a stage works, a line when it has ended,
 * and where to look next. Without a terminal the bar becomes a line every ten seconds.
 */
final class Console implements Progress {

  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final Set<String> observedSteps = new HashSet<>();
  private final Texts texts;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private ProgressBar bar;
  private String task = "";
  private long total;
  private long done;
  private long begun;
  private long lastLine;

  Console(Texts texts, PrintWriter out, PrintWriter err) {
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  void plan() {
    out.println(texts.text("run.plan"));
    out.flush();
  }

  @Override
  public synchronized void start(String newTask, long newTotal) {
    endTask();
    task = texts.text(newTask);
    total = newTotal;
    done = 0;
    begun = System.nanoTime();
    lastLine = begun;
    if (terminal && newTotal > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(newTotal)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .setUpdateIntervalMillis(200)
              .build();
    }
  }

  @Override
  public synchronized void advance(long count) {
    done += count;
    if (bar != null) {
      bar.stepBy(count);
    } else if (System.nanoTime() - lastLine > LINE_EVERY.toNanos()) {
      lastLine = System.nanoTime();
      double seconds = (lastLine - begun) / 1e9;
      String line = total > 0 ? "progress.line" : "progress.open";
      err.println(texts.text(line, task, done, total, Math.round(done / seconds)));
      err.flush();
    }
  }

  /** The bar of the current task goes. */
  synchronized void endTask() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Prints a line when a stage has ended; a step without a name for people is not shown. */
  StageLines stageLines() {
    return step -> {
      if (step instanceof AbstractStep observed
          && texts.has("stage." + step.getName())
          && observedSteps.add(step.getName())) {
        observed.registerStepExecutionListener(new Line());
      }
      return step;
    };
  }

  private final class Line implements StepExecutionListener {
    private long start;

    @Override
    public void beforeStep(StepExecution execution) {
      start = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
      synchronized (Console.this) {
        endTask();
        String name = execution.getStepName();
        out.printf(
            texts.locale(),
            "%-13s %-42s %6.1f s%n",
            name,
            texts.text("stage." + name),
            (System.nanoTime() - start) / 1e9);
        out.flush();
      }
      return null;
    }
  }

  /** Says how the run ended and where to look next; gives the exit code. */
  int conclude(RunService.Result result, Settings settings) {
    endTask();
    boolean done = result.exitCode() <= ExitCode.DONE_WITH_REJECTS;
    if (result.runId() > 0 && done) {
      printCounts(result.counts());
      printBalance(result);
      printNext(result, settings);
    }
    PrintWriter said = done ? out : err;
    result.message().ifPresent(message -> said.println(texts.text(message)));
    out.flush();
    err.flush();
    return result.exitCode();
  }

  private void printCounts(Map<String, long[]> counts) {
    out.println();
    counts.forEach(
        (stage, numbers) -> out.println(texts.text("count." + stage, numbers[0], numbers[1])));
  }

  private void printBalance(RunService.Result result) {
    out.println();
    String sample = result.sample() ? ", " + texts.text("sample.banner") : "";
    out.println(texts.text("sync.balance", Long.toString(result.runId())) + sample);
    result
        .balance()
        .forEach(
            (kind, terms) -> {
              out.printf("  %-13s", texts.text("sync." + kind));
              String sign = " ";
              for (Map.Entry<String, Long> term : terms.entrySet()) {
                out.print(sign + texts.text("term." + term.getKey()));
                out.print(" " + texts.number(term.getValue()));
                sign = sign.equals(" ") ? " = " : " + ";
              }
              out.println();
            });
  }

  private void printNext(RunService.Result result, Settings settings) {
    out.println();
    if (result.exitCode() == ExitCode.DONE_WITH_REJECTS) {
      out.println(texts.text("sync.rejects"));
    }
    Path latest = settings.folders().out().resolve("terbaru");
    out.println(
        texts.text(
            "sync.next",
            latest.resolve("summary.html").toString(),
            latest.resolve("rejects").toString()));
  }
}
