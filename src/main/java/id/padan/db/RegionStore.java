package id.padan.db;

import id.padan.definition.RegionList;
import id.padan.definition.RegionTable;
import id.padan.definition.Regions;
import id.padan.model.RegionSystem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps region lists in the database, in the transaction of the given connection; never commits.
 *
 * <p>A list replaces the one with its id. What all lists say together is written anew whenever one
 * changes, so it does not depend on the order in which they came.
 */
public final class RegionStore {

  private static final List<String> LIST_COLUMNS =
      List.of("list_id", "system", "valid_from", "sha256", "complete_parents");
  private static final List<String> ENTRY_COLUMNS =
      List.of("list_id", "code", "name", "historic", "other_code");
  private static final List<String> REGION_COLUMNS =
      List.of(
          "system",
          "code",
          "level",
          "parent_code",
          "name",
          "valid_from",
          "valid_to",
          "other_code",
          "children_complete");

  private final Connection connection;

  /** Works on {@code connection}, in its transaction; autocommit must be off. */
  public RegionStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Loads those of {@code lists} that are new or say something else than before.
   *
   * @return true if anything changed
   */
  public boolean load(Collection<RegionList> lists) throws SQLException {
    Map<String, String> stored = versions();
    List<RegionList> changed =
        lists.stream()
            .filter(list -> !list.sha256().equals(stored.get(list.id())))
            .sorted(Comparator.comparing(RegionList::id))
            .toList();
    if (changed.isEmpty()) {
      return false;
    }
    replace(changed);
    rebuild();
    return true;
  }

  /**
   * Everything that the lists say together; empty tables give regions of which nothing is known.
   */
  public Regions read() throws SQLException {
    Map<RegionSystem, List<RegionTable.Row>> rows = new TreeMap<>();
    for (RegionSystem system : RegionSystem.values()) {
      rows.put(system, new ArrayList<>());
    }
    try (CopyReader reader = CopyReader.of(connection, Sql.named("definition/list_regions"))) {
      while (reader.next()) {
        rows.get(system(reader.text(0))).add(region(reader));
      }
    }
    if (rows.values().stream().anyMatch(List::isEmpty)) {
      return Regions.of(List.of());
    }
    return Regions.of(
        new RegionTable(RegionSystem.BPS, rows.get(RegionSystem.BPS)),
        new RegionTable(RegionSystem.KEMENDAGRI, rows.get(RegionSystem.KEMENDAGRI)));
  }

  /** Id and SHA-256 of every loaded list: what a run used, and whether a list changed since. */
  public Map<String, String> versions() throws SQLException {
    Map<String, String> versions = new TreeMap<>();
    String query = Sql.named("definition/list_region_lists");
    try (CopyReader reader = CopyReader.of(connection, query)) {
      while (reader.next()) {
        versions.put(reader.text(0), reader.text(3));
      }
    }
    return versions;
  }

  private List<RegionList> lists() throws SQLException {
    Map<String, List<RegionList.Entry>> entries = entries();
    List<RegionList> lists = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.named("definition/list_region_lists"))) {
      while (rows.next()) {
        String id = rows.getString("list_id");
        String[] complete = (String[]) rows.getArray("complete_parents").getArray();
        lists.add(
            new RegionList(
                id,
                system(rows.getString("system")),
                rows.getObject("valid_from", LocalDate.class),
                rows.getString("sha256"),
                new TreeSet<>(List.of(complete)),
                entries.getOrDefault(id, List.of())));
      }
    }
    return lists;
  }

  private Map<String, List<RegionList.Entry>> entries() throws SQLException {
    Map<String, List<RegionList.Entry>> entries = new TreeMap<>();
    String query = Sql.named("definition/list_region_entries");
    try (CopyReader reader = CopyReader.of(connection, query)) {
      while (reader.next()) {
        entries
            .computeIfAbsent(reader.text(0), id -> new ArrayList<>())
            .add(
                new RegionList.Entry(
                    reader.text(1), reader.text(2), reader.bool(3), reader.text(4)));
      }
    }
    return entries;
  }

  private static RegionTable.Row region(CopyReader reader) throws SQLException {
    return new RegionTable.Row(
        reader.text(1),
        reader.text(2),
        LocalDate.parse(reader.text(3)),
        reader.isNull(4) ? null : LocalDate.parse(reader.text(4)),
        reader.text(5),
        reader.bool(6));
  }

  private void replace(List<RegionList> lists) throws SQLException {
    Statements statements =
        new Statements(connection)
            .with("list_ids", lists.stream().map(RegionList::id).toArray(String[]::new));
    statements.execute("definition/delete_region_list_entries");
    statements.execute("definition/delete_region_list");
    try (CopyWriter writer = CopyWriter.into(connection, "definition.region_list", LIST_COLUMNS)) {
      for (RegionList list : lists) {
        writer.text(list.id()).text(name(list.system())).date(list.validFrom());
        writer.text(list.sha256()).texts(list.completeParents()).endRow();
      }
      writer.finish();
    }
    try (CopyWriter writer =
        CopyWriter.into(connection, "definition.region_list_entry", ENTRY_COLUMNS)) {
      for (RegionList list : lists) {
        for (RegionList.Entry entry : list.entries()) {
          writer.text(list.id()).text(entry.code()).text(entry.name());
          writer.bool(entry.historic()).text(entry.otherCode()).endRow();
        }
      }
      writer.finish();
    }
  }

  private void rebuild() throws SQLException {
    Regions regions = Regions.of(lists());
    new Statements(connection).execute("definition/delete_regions");
    try (CopyWriter writer = CopyWriter.into(connection, "definition.region", REGION_COLUMNS)) {
      for (RegionSystem system : RegionSystem.values()) {
        for (RegionTable.Row row : regions.table(system).rows()) {
          write(writer, system, row);
        }
      }
      writer.finish();
    }
  }

  private static void write(CopyWriter writer, RegionSystem system, RegionTable.Row row)
      throws SQLException {
    int level = system.level(row.code().length());
    String parent = level == 0 ? null : row.code().substring(0, system.length(level - 1));
    writer.text(name(system)).text(row.code()).number(level).text(parent).text(row.name());
    writer.date(row.validFrom()).date(row.validTo()).text(row.other());
    writer.bool(row.childrenComplete()).endRow();
  }

  private static String name(RegionSystem system) {
    return system.name().toLowerCase(Locale.ROOT);
  }

  private static RegionSystem system(String name) {
    return RegionSystem.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
