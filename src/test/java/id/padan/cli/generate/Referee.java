package id.padan.cli.generate;

import id.padan.cli.generate.DeliveredFile.Delivered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges generated files from their bytes alone, by the contract: no knowledge of what was planted.
 * What it finds must be what the generator says was put there.
 */
final class Referee {

  final Set<String> findings = new TreeSet<>();
  final Set<String> balances = new TreeSet<>();

  private final Set<Delivered> rejected = new HashSet<>();
  private final Set<Delivered> copies = new HashSet<>();
  private final LocalDate today;
  private final List<DeliveredFile> householdFiles;
  private final List<DeliveredFile> personFiles;
  private final Map<String, List<Delivered>> households = new HashMap<>();
  private final Map<String, List<Delivered>> members = new LinkedHashMap<>();

  Referee(Path root, YearMonth period) throws IOException {
    today = period.atEndOfMonth();
    householdFiles = DeliveredFile.all(root, period.toString(), "rumah_tangga");
    personFiles = DeliveredFile.all(root, period.toString(), "anggota");
    householdFiles.forEach(file -> keys(file, "IDBDT"));
    personFiles.forEach(file -> keys(file, "IDARTBDT"));
    personFiles.forEach(file -> live(file).forEach(row -> group(members, row.get("IDBDT"), row)));
    householdFiles.forEach(
        file -> live(file).forEach(row -> group(households, row.get("IDBDT"), row)));
    CellRules rules = new CellRules(today, this::find);
    householdFiles.forEach(file -> live(file).forEach(row -> rules.household(row, head(row))));
    personFiles.forEach(file -> live(file).forEach(row -> rules.person(row, kk(row))));
    parents();
    acceptedHouseholds();
    repeatedNiks();
    householdFiles.forEach(file -> balance(file, "household"));
    personFiles.forEach(file -> balance(file, "person"));
  }

  private void find(Delivered row, String column, String code) {
    findings.add(row.file() + "," + row.line() + "," + column + "," + code);
    if (CellRules.ERRORS.contains(code)) {
      rejected.add(row);
    }
  }

  private void keys(DeliveredFile file, String key) {
    Map<String, List<Delivered>> byKey = new LinkedHashMap<>();
    for (Delivered row : file.rows) {
      if (row.malformed()) {
        find(row, "", "ROW_MALFORMED");
      } else if (row.get(key).isEmpty()) {
        find(row, key, "KEY_MISSING");
      } else if (byKey.getOrDefault(row.get(key), List.of()).stream()
          .anyMatch(other -> other.cells().equals(row.cells()))) {
        copies.add(row);
      } else {
        group(byKey, row.get(key), row);
      }
    }
    byKey.values().stream()
        .filter(rows -> rows.size() > 1)
        .forEach(rows -> rows.forEach(row -> find(row, key, "KEY_REPEATED")));
  }

  private List<Delivered> live(DeliveredFile file) {
    return file.rows.stream().filter(row -> !row.malformed() && !copies.contains(row)).toList();
  }

  private static void group(Map<String, List<Delivered>> groups, String key, Delivered row) {
    if (!key.isEmpty()) {
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
  }

  private List<Delivered> membersOf(Delivered household) {
    return members.getOrDefault(household.get("IDBDT"), List.of());
  }

  private boolean head(Delivered household) {
    return membersOf(household).stream()
        .anyMatch(row -> row.get("Hub_KRT").equals("1") && CellRules.hasLetter(row.get("Nama")));
  }

  private String kk(Delivered person) {
    List<Delivered> parents = households.getOrDefault(person.get("IDBDT"), List.of());
    return parents.isEmpty() ? "" : parents.get(0).get("NOKK");
  }

  private void parents() {
    for (DeliveredFile file : personFiles) {
      for (Delivered row : live(file)) {
        List<Delivered> parents = households.getOrDefault(row.get("IDBDT"), List.of());
        if (parents.isEmpty()) {
          find(row, "IDBDT", "PARENT_MISSING");
        } else if (rejected.containsAll(parents)) {
          find(row, "IDBDT", "PARENT_REJECTED");
        }
      }
    }
  }

  private void acceptedHouseholds() {
    for (DeliveredFile file : householdFiles) {
      for (Delivered row : live(file)) {
        if (rejected.contains(row)) {
          continue;
        }
        List<Delivered> all = membersOf(row);
        List<Delivered> accepted = all.stream().filter(m -> !rejected.contains(m)).toList();
        List<Delivered> heads =
            accepted.stream().filter(m -> m.get("Hub_KRT").equals("1")).toList();
        if (heads.size() != 1) {
          find(row, "IDBDT", heads.isEmpty() ? "HEAD_MISSING" : "HEAD_REPEATED");
        }
        if (!row.get("Jumlah_ART").equals(Integer.toString(all.size()))) {
          find(row, "Jumlah_ART", "MEMBER_COUNT_DIFFERS");
        }
        heads.forEach(head -> olderChildren(head, accepted));
        families(row, all);
        if (heads.size() == 1) {
          spouses(heads.get(0), accepted);
        }
      }
    }
  }

  private void families(Delivered household, List<Delivered> all) {
    Set<String> numbers = new HashSet<>();
    all.forEach(member -> numbers.add(member.get("NUK")));
    boolean known = !all.isEmpty() && !numbers.contains("");
    if (known && Integer.parseInt(household.get("Jumlah_Keluarga")) != numbers.size()) {
      find(household, "Jumlah_Keluarga", "FAMILY_COUNT_DIFFERS");
    }
  }

  private void spouses(Delivered head, List<Delivered> accepted) {
    for (Delivered row : accepted) {
      if (row.get("Hub_KRT").equals("2") && row.get("JnsKel").equals(head.get("JnsKel"))) {
        find(row, "JnsKel", "SPOUSE_SEX_EQUAL");
      }
    }
  }

  private void olderChildren(Delivered head, List<Delivered> accepted) {
    Optional<LocalDate> headBorn = born(head);
    for (Delivered row : accepted) {
      Optional<LocalDate> born = born(row);
      boolean older =
          row.get("Hub_KRT").equals("3")
              && headBorn.isPresent()
              && born.isPresent()
              && born.get().isBefore(headBorn.get());
      if (older) {
        find(row, "TglLahir", "CHILD_OLDER_THAN_HEAD");
      }
    }
  }

  private Optional<LocalDate> born(Delivered row) {
    return CellRules.date(row.get("TglLahir")).filter(day -> !day.isAfter(today));
  }

  private void repeatedNiks() {
    Map<String, List<Delivered>> byNik = new LinkedHashMap<>();
    for (DeliveredFile file : personFiles) {
      for (Delivered row : live(file)) {
        if (!rejected.contains(row) && CellRules.comparableNik(row, kk(row))) {
          group(byNik, CellRules.cleaned(row.get("NIK")), row);
        }
      }
    }
    for (List<Delivered> rows : byNik.values()) {
      long homes = rows.stream().map(row -> row.get("IDBDT")).distinct().count();
      for (Delivered row : rows) {
        long here = rows.stream().filter(o -> o.get("IDBDT").equals(row.get("IDBDT"))).count();
        if (here > 1) {
          find(row, "NIK", "NIK_REPEATED_IN_HOUSEHOLD");
        }
        if (homes > 1) {
          find(row, "NIK", "NIK_REPEATED");
        }
      }
    }
  }

  private void balance(DeliveredFile file, String kind) {
    long repeated = file.rows.stream().filter(copies::contains).count();
    long refused = file.rows.stream().filter(rejected::contains).count();
    long loaded = file.rows.size() - repeated - refused;
    balances.add(
        file.name
            + ","
            + kind
            + ","
            + file.read
            + ","
            + loaded
            + ",0,0,"
            + repeated
            + ","
            + file.skipped
            + ","
            + refused);
  }
}
