package id.padan.job;

import id.padan.db.DatabaseSettings;
import id.padan.db.Databases;
import id.padan.definition.Regions;
import id.padan.job.RunStore.Run;
import id.padan.job.RunStore.State;
import id.padan.model.Message;
import id.padan.model.Progress;
import id.padan.model.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins, finishes and abandons runs; one at a time. */
public final class RunService implements AutoCloseable {

  /**
   * How a run ended.
   *
   * @param exitCode see {@link ExitCode}
   * @param runId the run, or 0 if none was begun
   * @param sample made from sample data
   * @param message what a person must know beside the counts, if anything
   * @param counts a count or two for each stage, in the order of the stages
   * @param balance the terms of the row balance by kind, in the order of the equation
   */
  public record Result(
      int exitCode,
      long runId,
      boolean sample,
      Optional<Message> message,
      Map<String, long[]> counts,
      Map<String, Map<String, Long>> balance) {

    private Result(int exitCode, long runId, Message message) {
      this(exitCode, runId, false, Optional.of(message), Map.of(), Map.of());
    }
  }

  private final Databases.Handle database;
  private final ConfigurableApplicationContext context;
  private final RunStore runs;
  private final Definitions definitions;
  private final Texts texts;

  private RunService(Databases.Handle database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
    this.runs = context.getBean(RunStore.class);
    this.definitions = context.getBean(Definitions.class);
    this.texts = new Texts(context.getBean(Folders.class).language());
    context.getBean(Regions.class); // loads the shipped lists before a run notes which ones it uses
  }

  /**
   * Reads all definitions, then opens and migrates the database and makes ready to run.
   *
   * @throws id.padan.definition.FaultyDefinitionException if a definition file is faulty
   * @throws SQLException if the database cannot be migrated
   */
  public static RunService open(
      DatabaseSettings settings, Folders folders, Progress progress, StageLines lines)
      throws SQLException {
    Definitions definitions = Definitions.read(folders);
    Databases.Handle database = Databases.open(settings);
    try {
      return new RunService(
          database, PadanApplication.start(database, folders, definitions, progress, lines));
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The context's connections, acting as padan_batch. */
  public DataSource dataSource() {
    return context.getBean(DataSource.class);
  }

  /** Correction workbooks that come from now on may be under this password. */
  public void openWorkbooksWith(char[] password) {
    context.getBean(WorkbookPassword.class).set(password);
  }

  /** Finishes what was cut off, abandons what waits, then reads {@code inputs} in a new run. */
  public Result sync(Inputs inputs, boolean dryRun) throws SQLException {
    return alone(() -> syncAlone(inputs, dryRun));
  }

  private Result syncAlone(Inputs inputs, boolean dryRun) {
    for (Run unfinished : runs.listUnfinished()) {
      if (unfinished.state() == State.WAITING || unfinished.dryRun()) {
        runs.takeBack(unfinished.id(), State.ABANDONED, texts.text("run.replaced"));
      } else {
        Result finished = execute(unfinished);
        if (finished.exitCode() == ExitCode.STOPPED) {
          return finished;
        }
      }
    }
    long runId = runs.begin(inputs.sample(), dryRun, inputs.text());
    return execute(runs.find(runId).orElseThrow());
  }

  /**
   * Goes on with a run that was cut off, from its last committed chunk.
   *
   * @param wanted the run; empty for the one that is unfinished
   * @param acceptedBy who accepts that much vanishes, if someone does
   */
  public Result resume(Optional<Long> wanted, Optional<String> acceptedBy) throws SQLException {
    return alone(() -> resumeAlone(wanted, acceptedBy));
  }

  private Result resumeAlone(Optional<Long> wanted, Optional<String> acceptedBy) {
    List<Run> unfinished =
        runs.listUnfinished().stream()
            .filter(run -> wanted.isEmpty() || run.id() == wanted.get())
            .toList();
    if (unfinished.isEmpty()) {
      return new Result(ExitCode.DONE, 0, Message.of("run.none"));
    }
    Result result = null;
    for (Run run : unfinished) {
      if (run.state() == State.WAITING && acceptedBy.isEmpty()) {
        return new Result(ExitCode.STOPPED, run.id(), waiting(run.id()));
      }
      acceptedBy.ifPresent(name -> runs.acceptDrift(run.id(), name));
      result = execute(run);
      if (result.exitCode() >= ExitCode.STOPPED) {
        return result;
      }
    }
    return result;
  }

  /**
   * Takes lists that came back from the civil registry; whatever they answer anew follows in a run
   * of its own. A run that was cut off is finished first; one that waits for acceptance stays.
   *
   * @param by who brings them
   * @throws id.padan.model.ExplainedException if a file is no such list; nothing is taken then
   */
  public AnswerImport.Outcome takeAnswers(List<Path> files, String by) throws SQLException {
    AnswerImport.Outcome[] outcome = {AnswerImport.Outcome.NOTHING};
    Result result = alone(() -> resumeAlone(Optional.empty(), Optional.empty()));
    if (result.exitCode() >= ExitCode.STOPPED) {
      return outcome[0].with(result);
    }
    result =
        alone(
            () -> {
              AnswerImport.Begun begun = context.getBean(AnswerImport.class).begin(files, by);
              outcome[0] = begun.outcome();
              return begun.runId().map(id -> execute(runs.find(id).orElseThrow())).orElse(null);
            });
    return result == null ? outcome[0] : outcome[0].with(result);
  }

  /**
   * Runs without files, so that decisions about pairs take effect. A run that was cut off is
   * finished first; one that waits for acceptance stays, and so do the decisions.
   */
  public Result obeyDecisions() throws SQLException {
    return alone(
        () -> {
          Result finished = resumeAlone(Optional.empty(), Optional.empty());
          if (finished.exitCode() >= ExitCode.STOPPED) {
            return finished;
          }
          String nothing = new Inputs(List.of(), Optional.empty()).text();
          return execute(runs.find(runs.begin(runs.isSample(), false, nothing)).orElseThrow());
        });
  }

  private Result alone(Supplier<Result> work) throws SQLException {
    Optional<RunLock> lock = RunLock.take(dataSource());
    if (lock.isEmpty()) {
      return new Result(ExitCode.LOCKED, 0, Message.of("run.locked"));
    }
    try {
      return work.get();
    } finally {
      lock.get().close();
    }
  }

  private Message waiting(long runId) {
    return Message.of(
        "run.waiting",
        Long.toString(runId),
        PublishStep.findDrift(dataSource(), definitions, runId));
  }

  private Result execute(Run run) {
    runs.setState(run.id(), State.RUNNING, null);
    runs.keepDefinitions(run.id(), definitions.sha256());
    try {
      JobExecution execution = launch(run);
      return execution.getStatus() == BatchStatus.COMPLETED
          ? succeeded(runs.find(run.id()).orElseThrow())
          : failed(run, execution.getAllFailureExceptions());
    } catch (JobExecutionException | RuntimeException e) {
      return failed(run, List.of(e));
    }
  }

  private JobExecution launch(Run run) throws JobExecutionException {
    Job job = context.getBean(run.dryRun() ? "dryRun" : "sync", Job.class);
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    JobInstance instance = repository.getJobInstance(job.getName(), RunParameters.of(run.id()));
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    if (last == null) {
      if (instance != null) {
        // Cut off between the two: Batch starts no instance that it finds without an execution.
        repository.deleteJobInstance(instance);
      }
      return operator.start(job, RunParameters.of(run.id()));
    }
    if (last.getStatus().isRunning()) {
      // The process that ran it is gone: the lock that it held is ours.
      last = operator.recover(last);
    }
    return operator.restart(last);
  }

  private Result succeeded(Run run) {
    RunStore.Outcome outcome = runs.countOutcome(run.id());
    Map<String, long[]> counts = runs.stageCounts(run.id());
    Map<String, Map<String, Long>> balance = runs.balance(run.id());
    if (run.dryRun()) {
      runs.takeBack(run.id(), State.ABANDONED, texts.text("run.dry"));
    }
    boolean clean = isClean(run, outcome, balance) && outcome.refusedFiles() == 0;
    return new Result(
        clean ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS,
        run.id(),
        run.sample(),
        run.dryRun() ? Optional.of(Message.of("run.dry")) : Optional.empty(),
        counts,
        balance);
  }

  /** Corrections are clean if every row was taken; other runs have a limit of rejects. */
  private boolean isClean(
      Run run, RunStore.Outcome outcome, Map<String, Map<String, Long>> balance) {
    if (Inputs.parse(run.arguments()).correctedBy().isPresent()) {
      Map<String, Long> workbooks = balance.getOrDefault("correction", Map.of());
      return workbooks.getOrDefault("rejected", 0L) + workbooks.getOrDefault("skipped", 0L) == 0;
    }
    BigDecimal limit = definitions.job().rejectLimit().multiply(BigDecimal.valueOf(outcome.read()));
    return BigDecimal.valueOf(outcome.rejected()).compareTo(limit) <= 0;
  }

  private Result failed(Run run, List<Throwable> failures) {
    Throwable cause = Failures.mostTelling(failures);
    Message what = Failures.explain(failures);
    String id = Long.toString(run.id());
    if (cause instanceof DriftException) {
      runs.setState(run.id(), State.WAITING, texts.text(what));
      return new Result(ExitCode.STOPPED, run.id(), waiting(run.id()));
    }
    if (Failures.mayPass(cause)) {
      stop(run, texts.text(what));
      return new Result(ExitCode.STOPPED, run.id(), Message.of("run.stopped", id, what));
    }
    runs.takeBack(run.id(), State.FAILED, texts.text(what));
    return new Result(
        ExitCode.INTERNAL_FAULT,
        run.id(),
        Message.of("run.failed", id, what, Failures.trace(cause)));
  }

  /** Notes that the run was cut off; where not even that can be written, the next run sees it. */
  private void stop(Run run, String what) {
    try {
      runs.setState(run.id(), State.STOPPED, what);
    } catch (RuntimeException unreachable) {
      // the run stays 'running' without a lock, which means the same
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
