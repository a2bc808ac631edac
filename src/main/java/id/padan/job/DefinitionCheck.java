package id.padan.job;

import id.padan.definition.Faults.Fault;
import id.padan.definition.FaultyDefinitionException;
import id.padan.model.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads every definition file that the job names and runs the examples; needs no database. */
public final class DefinitionCheck {

  private DefinitionCheck() {}

  /**
   * Checks the definitions under {@code home}.
   *
   * @param only report faults of these files or folders below {@code jobs/}; empty for all
   * @return {@link ExitCode#DONE} or {@link ExitCode#WRONG_USAGE}
   */
  public static int run(Path home, List<Path> only, Consumer<Message> out, Consumer<Fault> err) {
    List<Path> unread = only.stream().filter(path -> !isUnderJobs(home, path)).toList();
    unread.forEach(
        path -> err.accept(new Fault(path.toString(), Message.of("verify.outside", home))));
    if (!unread.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    try {
      Definitions definitions = Definitions.read(new Folders(home, home, Locale.ROOT));
      long files =
          definitions.sha256().keySet().stream().filter(path -> path.endsWith(".yaml")).count();
      out.accept(Message.of("verify.done", files));
      return ExitCode.DONE;
    } catch (FaultyDefinitionException e) {
      List<Fault> faults = e.faults().stream().filter(fault -> concerns(fault, only)).toList();
      faults.forEach(err);
      if (faults.isEmpty()) {
        out.accept(Message.of("verify.others"));
      }
      return faults.isEmpty() ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }
  }

  private static boolean isUnderJobs(Path home, Path path) {
    Path jobs = home.resolve("jobs").toAbsolutePath().normalize();
    return Stream.of(home.resolve(path), path)
        .map(one -> one.toAbsolutePath().normalize())
        .anyMatch(one -> one.startsWith(jobs) && Files.exists(one));
  }

  private static boolean concerns(Fault fault, List<Path> only) {
    return only.isEmpty()
        || only.stream()
            .map(path -> path.normalize().toString().replace('\\', '/'))
            .anyMatch(path -> fault.where().contains(path));
  }
}
