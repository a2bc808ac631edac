package id.padan.job;

import id.padan.definition.Faults;
import id.padan.definition.Faults.Fault;
import id.padan.definition.FaultyDefinitionException;
import id.padan.definition.LinkageModelFile;
import id.padan.model.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads every definition file that the job names, and every linkage model, and runs the examples;
 * needs no database.
 */
public final class DefinitionCheck {

  private static final Pattern LINE = Pattern.compile(":\\d.*$");

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
    long files = 0;
    Set<Fault> found = new LinkedHashSet<>();
    try {
      Definitions definitions = Definitions.read(new Folders(home, home, Locale.ROOT));
      files = definitions.sha256().keySet().stream().filter(path -> path.endsWith(".yaml")).count();
    } catch (FaultyDefinitionException e) {
      found.addAll(e.faults());
    }
    found.addAll(faultsOfAllModels(home));
    List<Fault> concerning = found.stream().filter(fault -> concerns(home, fault, only)).toList();
    concerning.forEach(err);
    if (!concerning.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    out.accept(found.isEmpty() ? Message.of("verify.done", files) : Message.of("verify.others"));
    return ExitCode.DONE;
  }

  /** The job names two linkage models; those for other lists stand beside them. */
  private static List<Fault> faultsOfAllModels(Path home) {
    Faults faults = new Faults();
    Definitions.all(home.resolve("jobs/linkage"), LinkageModelFile::read, faults);
    return faults.list();
  }

  private static boolean isUnderJobs(Path home, Path path) {
    Path jobs = absolute(home.resolve("jobs"));
    return meant(home, path).anyMatch(one -> one.startsWith(jobs) && Files.exists(one));
  }

  private static boolean concerns(Path home, Fault fault, List<Path> only) {
    Path file = Path.of(LINE.matcher(fault.where()).replaceFirst(""));
    return only.isEmpty()
        || only.stream()
            .flatMap(path -> meant(home, path))
            .anyMatch(path -> meant(home, file).anyMatch(one -> one.startsWith(path)));
  }

  /** A path as it is, and as seen from the folder that holds {@code jobs/}. */
  private static Stream<Path> meant(Path home, Path path) {
    return Stream.of(absolute(path), absolute(home.resolve(path)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
