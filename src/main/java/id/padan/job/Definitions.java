package id.padan.job;

import id.padan.decile.DecileSettings;
import id.padan.decile.PmtModel;
import id.padan.decile.Scope;
import id.padan.decile.Weight;
import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.JobDefinition;
import id.padan.definition.LinkageModelFile;
import id.padan.definition.RegionList;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.definition.Sha256;
import id.padan.intervention.Programme;
import id.padan.linkage.LinkageModel;
import id.padan.model.Message;
import id.padan.validation.LayoutExamples;
import id.padan.validation.RuleExamples;
import id.padan.validation.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<RegionList> reference,
    LinkageModel personModel,
    LinkageModel householdModel,
    PmtModel pmtModel,
    List<Programme> programmes,
    Map<String, String> sha256) {

  /** Serves proposals only. */
  private static final String SYNONYMS = "jobs/layouts/synonyms.csv";

  private static final List<String> JUDGING =
      List.of("jobs/layouts/", "jobs/rules/", RunStore.REGION_LISTS);

  /**
   * Reads everything; all faults of all files are reported together.
   *
   * @throws id.padan.definition.FaultyDefinitionException if there are any
   */
  static Definitions read(Folders folders) {
    Faults faults = new Faults();
    Optional<JobDefinition> job = JobDefinition.read(folders.jobFile(), folders.home(), faults);
    faults.throwIfAny();
    JobDefinition found = job.orElseThrow();
    List<FileLayout> layouts = all(found.layouts(), FileLayout::read, faults);
    Map<String, RuleSet> rules = new TreeMap<>();
    all(found.rules(), RuleSet::read, faults)
        .forEach(set -> rules.merge(set.kind(), set, RuleSet::with));
    List<RegionList> reference = RegionReference.read(found.reference(), faults).orElse(List.of());
    if (faults.isEmpty()) {
      for (String kind : List.of("household", "person")) {
        if (!rules.containsKey(kind)) {
          faults.add(found.rules().toString(), "fault.rules.none", Message.of("kind." + kind));
        }
      }
    }
    if (faults.isEmpty()) {
      Regions regions = Regions.of(reference);
      new LayoutExamples(found.layouts(), regions, faults).run(layouts, rules);
      new RuleExamples(regions, faults).run(yamlFiles(found.rules(), faults), layouts, rules);
    }
    Optional<LinkageModel> person = LinkageModelFile.read(found.personLinkage(), faults);
    Optional<LinkageModel> household = LinkageModelFile.read(found.householdLinkage(), faults);
    Optional<PmtModel> model = PmtModel.read(found.pmtModel(), faults);
    List<Programme> programmes = new ArrayList<>();
    for (Path file : yamlFiles(found.programmes(), faults)) {
      programmes.addAll(Programme.read(file, faults));
    }
    Programme.checkTogether(programmes, model.map(PmtModel::illustrative).orElse(false), faults);
    faults.throwIfAny();
    return new Definitions(
        found,
        layouts,
        rules,
        reference,
        person.orElseThrow(),
        household.orElseThrow(),
        model.orElseThrow(),
        programmes,
        hashes(folders.home()));
  }

  DecileSettings decileSettings() {
    return new DecileSettings(
        job.decileScopes().stream().map(Definitions::scope).toList(),
        scope(job.decileScope()),
        job.weightByHousehold() ? Weight.HOUSEHOLD : Weight.PERSON);
  }

  private static Scope scope(String code) {
    return Scope.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Reads every YAML file of a folder, in the order of their names. */
  static <T> List<T> all(Path folder, BiFunction<Path, Faults, Optional<T>> reader, Faults faults) {
    List<T> read = new ArrayList<>();
    for (Path file : yamlFiles(folder, faults)) {
      reader.apply(file, faults).ifPresent(read::add);
    }
    return read;
  }

  private static List<Path> yamlFiles(Path folder, Faults faults) {
    if (!Files.isDirectory(folder)) {
      faults.add(folder.toString(), "fault.folder");
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether layouts, rules or region lists differ between two runs.
   *
   * @param usedThen by the earlier run; empty if there is none
   */
  static boolean rowsAreJudgedDifferently(
      Map<String, String> usedThen, Map<String, String> usedNow) {
    return !usedThen.isEmpty() && !judging(usedThen).equals(judging(usedNow));
  }

  private static Map<String, String> judging(Map<String, String> hashes) {
    Map<String, String> judging = new TreeMap<>(hashes);
    judging
        .keySet()
        .removeIf(path -> JUDGING.stream().noneMatch(path::startsWith) || path.equals(SYNONYMS));
    return judging;
  }

  private static Map<String, String> hashes(Path home) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve("jobs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hashes.put(home.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
