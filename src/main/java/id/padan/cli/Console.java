package id.padan.cli;

import id.padan.job.ExitCode;
import id.padan.job.RunService;
import id.padan.job.StageLines;
import id.padan.model.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
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

  /** What each step does, in the words of the operator; steps that are not here are not shown. */
  private static final Map<String, String> STAGES =
      Map.of(
          "ingest", "berkas diterima dan diarsipkan",
          "receive", "baris dibaca dan diperiksa",
          "validation", "baris dinilai bersama, hasil ditetapkan",
          "dedup", "data ganda dicari",
          "survivorship", "satu catatan per keluarga dan orang",
          "decile", "desil lokal dihitung",
          "warehouse", "perubahan dicatat",
          "intervention", "program dicocokkan",
          "report", "laporan ditulis");

  private static final Map<String, String> COUNTS =
      Map.of(
          "ingest", "ingest        %,d berkas diterima, %,d ditolak",
          "validation", "validation    %,d baris diterima, %,d ditolak",
          "dedup", "dedup         %,d pasangan digabung, %,d menunggu petugas",
          "decile", "decile        %,d rumah tangga berdesil lokal",
          "warehouse", "warehouse     %,d rumah tangga, %,d orang",
          "intervention", "intervention  %,d layak belum terlayani, %,d belum dapat diputuskan");

  private static final Map<String, String> TERMS =
      Map.of(
          "read", "dibaca",
          "loaded", "= baru",
          "changed", "+ berubah",
          "unchanged", "+ tetap",
          "repeated", "+ kembar",
          "skipped", "+ dilewati",
          "rejected", "+ ditolak");

  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final Set<String> observedSteps = new HashSet<>();
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private ProgressBar bar;
  private String task = "";
  private long total;
  private long done;
  private long begun;
  private long lastLine;

  Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void plan() {
    out.println(
        "rencana  ingest → validation → dedup → decile → warehouse → intervention → report");
    out.flush();
  }

  @Override
  public synchronized void start(String newTask, long newTotal) {
    endTask();
    task = newTask;
    total = newTotal;
    done = 0;
    begun = System.nanoTime();
    lastLine = begun;
    if (terminal && newTotal > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(newTask)
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
      err.printf(Locale.ROOT, "  %s: %d dari %d, %.0f/s%n", task, done, total, done / seconds);
      err.flush();
    }
  }

  private void endTask() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Prints a line when a stage has ended. */
  StageLines stageLines() {
    return step -> {
      if (step instanceof AbstractStep observed
          && STAGES.containsKey(step.getName())
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
            Locale.forLanguageTag("id"),
            "%-13s %-42s %6.1f s%n",
            name,
            STAGES.get(name),
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
    if (!result.message().isEmpty()) {
      (done ? out : err).println(result.message());
    }
    out.flush();
    err.flush();
    return result.exitCode();
  }

  private void printCounts(Map<String, long[]> counts) {
    out.println();
    counts.forEach(
        (stage, numbers) -> out.println(format(COUNTS.get(stage), numbers[0], numbers[1])));
  }

  private void printBalance(RunService.Result result) {
    out.println();
    out.println("neraca run " + result.runId() + (result.sample() ? ", DATA CONTOH" : ""));
    result
        .balance()
        .forEach(
            (kind, terms) -> {
              out.printf("  %-13s", kind.equals("person") ? "orang" : "rumah tangga");
              terms.forEach(
                  (term, count) -> out.print(" " + TERMS.get(term) + " " + format("%,d", count)));
              out.println();
            });
  }

  private void printNext(RunService.Result result, Settings settings) {
    out.println();
    if (result.exitCode() == ExitCode.DONE_WITH_REJECTS) {
      out.println(
          "Selesai, tetapi ada berkas yang ditolak atau baris yang ditolak di atas batas:"
              + " padan status");
    }
    out.println("ringkasan  " + settings.folders().out().resolve("terbaru/summary.html"));
    out.println("perbaikan  " + settings.folders().out().resolve("terbaru/rejects"));
    out.println("gudang     padan query \"select * from warehouse.household limit 5\"");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.forLanguageTag("id"), pattern, values);
  }
}
