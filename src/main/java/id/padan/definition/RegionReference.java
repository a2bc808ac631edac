package id.padan.definition;

import id.padan.model.RegionCode;
import id.padan.model.RegionSystem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The regions that come with the program: provinces, kabupaten and kota in both systems, the
 * kecamatan of the sample regions, and kabupaten/kota codes that only old NIKs still hold.
 */
public final class RegionReference {

  private static final String FILE = "regions.yaml";
  private static final List<String> PAIRS =
      List.of("provinces.csv", "kabkota.csv", "kecamatan.csv");
  private static final String HISTORIC = "kemendagri-historic.csv";
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Set<String> KEYS =
      Set.of("id", "version", "valid-from", "source", "kemendagri", "bps", "examples");
  private static final Set<String> SYSTEM_KEYS =
      Set.of("valid-from", "kabkota-incomplete-in", "kecamatan-complete-in");

  private final Path folder;
  private final YamlNode root;
  private final Faults faults;

  private RegionReference(Path folder, YamlNode root, Faults faults) {
    this.folder = folder;
    this.root = root;
    this.faults = faults;
  }

  /**
   * Reads {@code regions.yaml} and its CSV files and runs the examples.
   *
   * @param folder usually {@code jobs/reference}
   * @return one list per system; empty if there are faults
   */
  public static Optional<List<RegionList>> read(Path folder, Faults faults) {
    int before = faults.list().size();
    Optional<YamlNode> root = YamlNode.read(folder.resolve(FILE), faults);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    RegionReference reference = new RegionReference(folder, root.get().onlyKeys(KEYS), faults);
    List<RegionList> lists =
        List.of(reference.list(RegionSystem.BPS), reference.list(RegionSystem.KEMENDAGRI));
    if (faults.list().size() == before) {
      RegionExamples.run(root.get(), Regions.of(lists));
    }
    return faults.list().size() == before ? Optional.of(lists) : Optional.empty();
  }

  private RegionList list(RegionSystem system) {
    YamlNode part = root.get(name(system)).onlyKeys(SYSTEM_KEYS);
    List<RegionList.Entry> entries = new ArrayList<>();
    for (String file : PAIRS) {
      for (CSVRecord row : rows(file)) {
        String code = digits(file, row, system);
        String other = digits(file, row, system.other());
        if (!code.isEmpty()) {
          entries.add(new RegionList.Entry(code, row.get("nama"), false, other));
        }
      }
    }
    LocalDate validFrom = part.date("valid-from");
    SortedSet<String> complete = complete(system, part, entries);
    if (system == RegionSystem.KEMENDAGRI) {
      addHistoric(entries);
    }
    String id = RegionList.id(system, validFrom, "jobs/reference");
    return RegionList.of(id, system, validFrom, complete, entries);
  }

  private SortedSet<String> complete(
      RegionSystem system, YamlNode part, List<RegionList.Entry> entries) {
    SortedSet<String> complete = new TreeSet<>(Set.of(""));
    entries.stream()
        .map(RegionList.Entry::code)
        .filter(code -> system.level(code.length()) == 1)
        .forEach(complete::add);
    part.texts("kabkota-incomplete-in").forEach(complete::remove);
    part.texts("kecamatan-complete-in").forEach(code -> complete.add(code.replace(".", "")));
    return complete;
  }

  /** A historic code has the BPS code of the region that it now is. */
  private void addHistoric(List<RegionList.Entry> entries) {
    for (CSVRecord row : rows(HISTORIC)) {
      String code = digits(HISTORIC, row, RegionSystem.KEMENDAGRI);
      String now = row.get("kini").replace(".", "");
      Optional<RegionList.Entry> successor =
          entries.stream().filter(entry -> entry.code().equals(now)).findFirst();
      if (successor.isEmpty()) {
        faults.add(place(HISTORIC, row), "fault.region.successor", row.get("kini"));
      } else {
        String bps = successor.get().otherCode();
        entries.add(new RegionList.Entry(code, row.get("nama"), true, bps));
      }
    }
  }

  private String digits(String file, CSVRecord row, RegionSystem system) {
    String cell = row.get(name(system));
    Optional<RegionCode> code = RegionCode.of(system, cell);
    if (code.isEmpty()) {
      faults.add(place(file, row), "fault.region.code", cell, system.toString());
    }
    return code.map(RegionCode::code).orElse("");
  }

  private String place(String file, CSVRecord row) {
    return folder.resolve(file) + ":" + (row.getRecordNumber() + 1);
  }

  private List<CSVRecord> rows(String file) {
    Path path = folder.resolve(file);
    try (Reader reader = Files.newBufferedReader(path);
        CSVParser parser = CSVParser.parse(reader, CSV)) {
      return parser.getRecords();
    } catch (IOException e) {
      faults.add(path.toString(), "fault.unreadable");
      return List.of();
    }
  }

  static String name(RegionSystem system) {
    return system.name().toLowerCase(Locale.ROOT);
  }
}
