package id.padan.db;

import id.padan.definition.Faults;
import id.padan.definition.RegionList;
import id.padan.definition.RegionListFile;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.model.RegionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads official region lists beside the shipped ones, all or none; works in the transaction of the
 * given connection and never commits.
 */
public final class RegionImport {

  private final RegionStore store;
  private final Path reference;

  /**
   * The files of one import.
   *
   * @param paths CSV files, or folders whose CSV files are taken
   * @param validFrom day as of which the lists hold; null for the day of the shipped list
   * @param partial true if codes that a file lacks may exist all the same
   */
  public record Request(
      List<Path> paths, RegionSystem system, LocalDate validFrom, boolean partial) {}

  /**
   * What the database holds of one level afterwards.
   *
   * @param level 1 province to 4 desa
   * @param total current codes of the system
   * @param bridged those of them with a code in the other system
   */
  public record LevelCount(int level, long total, long bridged) {}

  /**
   * What an import did.
   *
   * @param rows regions in the files
   * @param changed false if all files were loaded before
   */
  public record Summary(int files, long rows, boolean changed, List<LevelCount> levels) {}

  /**
   * @param connection autocommit must be off
   * @param reference folder of the shipped lists, usually {@code jobs/reference}
   */
  public RegionImport(Connection connection, Path reference) {
    this.store = new RegionStore(connection);
    this.reference = reference;
  }

  /**
   * Reads all files, then loads them.
   *
   * @return empty if there are faults; nothing is then loaded
   */
  public Optional<Summary> run(Request request, Faults faults) throws SQLException {
    List<RegionList> shipped = RegionReference.read(reference, faults).orElseGet(List::of);
    LocalDate validFrom =
        request.validFrom() != null ? request.validFrom() : shippedDay(shipped, request.system());
    RegionListFile reader = new RegionListFile(request.system(), validFrom, request.partial());
    List<RegionList> lists = new ArrayList<>();
    List<Path> files = files(request.paths(), faults);
    files.forEach(file -> reader.read(file, faults).ifPresent(lists::add));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    long rows = lists.stream().mapToLong(list -> list.entries().size()).sum();
    lists.addAll(shipped);
    boolean changed = store.load(lists);
    return Optional.of(
        new Summary(files.size(), rows, changed, levels(store.read(), request.system())));
  }

  private static LocalDate shippedDay(List<RegionList> shipped, RegionSystem system) {
    return shipped.stream()
        .filter(list -> list.system() == system)
        .map(RegionList::validFrom)
        .findFirst()
        .orElse(LocalDate.EPOCH);
  }

  private static List<Path> files(List<Path> paths, Faults faults) {
    List<Path> files = new ArrayList<>();
    Set<Path> names = new HashSet<>();
    for (Path path : paths) {
      List<Path> found = Files.isDirectory(path) ? csvFiles(path, faults) : List.of(path);
      for (Path file : found) {
        files.add(file);
        if (!names.add(file.getFileName())) {
          faults.add(file.toString(), "fault.region.filename");
        }
      }
    }
    return files;
  }

  private static List<Path> csvFiles(Path folder, Faults faults) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        faults.add(folder.toString(), "fault.region.nofile");
      }
      return found;
    } catch (IOException e) {
      faults.add(folder.toString(), "fault.folder.unreadable");
      return List.of();
    }
  }

  private static List<LevelCount> levels(Regions regions, RegionSystem system) {
    long[] total = new long[RegionSystem.LEVELS + 1];
    long[] open = new long[RegionSystem.LEVELS + 1];
    regions.table(system).rows().stream()
        .filter(row -> row.current() && !row.code().isEmpty())
        .forEach(row -> total[system.level(row.code().length())]++);
    regions.unbridged(system).forEach(code -> open[system.level(code.length())]++);
    List<LevelCount> levels = new ArrayList<>();
    for (int level = 1; level <= RegionSystem.LEVELS; level++) {
      levels.add(new LevelCount(level, total[level], total[level] - open[level]));
    }
    return List.copyOf(levels);
  }
}
