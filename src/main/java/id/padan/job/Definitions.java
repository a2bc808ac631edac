package id.padan.job;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.JobDefinition;
import id.padan.validation.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Every definition file that a job names, read and tried on its examples before any row is read.
 *
 * @param rules by kind of row
 * @param sha256 of every file, by its path below the folder that holds {@code jobs/}
 */
record Definitions(
    JobDefinition job,
    List<FileLayout> layouts,
    Map<String, RuleSet> rules,
    Map<String, String> sha256) {

  private static final List<String> JUDGING = List.of("jobs/layouts/", "jobs/rules/", "wilayah/");

  /**
   * Reads everything; all faults of all files are reported together.
   *
   * @throws id.padan.definition.FaultyDefinitionException if there are any
   */
  static Definitions read(Folders folders) {
    Faults faults = new Faults();
    Optional<JobDefinition> job =
        JobDefinition.read(folders.jobFile(), folders.home(), faults);
    faults.throwIfAny();
    List<FileLayout> layouts = all(job.orElseThrow().layouts(), FileLayout::read, faults);
    Map<String, RuleSet> rules = new TreeMap<>();
    all(job.get().rules(), RuleSet::read, faults).forEach(set -> rules.put(set.kind(), set));
    for (String kind : List.of("household", "person")) {
      if (!rules.containsKey(kind) && faults.isEmpty()) {
        faults.add(job.get().rules().toString(), "has no rules for kind " + kind);
      }
    }
    faults.throwIfAny();
    return new Definitions(job.get(), layouts, rules, hashes(folders.home()));
  }

  /** Reads every YAML file of a folder, in the order of their names. */
  static <T> List<T> all(
      Path folder, BiFunction<Path, Faults, Optional<T>> reader, Faults faults) {
    if (!Files.isDirectory(folder)) {
      faults.add(folder.toString(), "there is no such folder");
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<T> read = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        reader.apply(file, faults).ifPresent(read::add);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether layouts, rules or region lists differ from those that a run used. */
  boolean rowsAreJudgedDifferently(Map<String, String> usedThen) {
    return !usedThen.isEmpty() && !judging(usedThen).equals(judging(sha256));
  }

  private static Map<String, String> judging(Map<String, String> hashes) {
    Map<String, String> judging = new TreeMap<>(hashes);
    judging.keySet().removeIf(path -> JUDGING.stream().noneMatch(path::startsWith));
    return judging;
  }

  private static Map<String, String> hashes(Path home) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve("jobs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hashes.put(home.relativize(file).toString().replace('\\', '/'), sha256(file));
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
