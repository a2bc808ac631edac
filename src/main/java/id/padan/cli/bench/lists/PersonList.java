package id.padan.cli.bench.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A list of persons with its truth and traps. */
final class PersonList {

  /** Rows that the people stand in before anything is delivered again, of all rows. */
  private static final double FIRST = 0.717;

  private final Traps traps = new Traps();
  private final NikCopies copies;
  private final World world;
  private final Damage damage;
  private int written;

  /**
   * @param clerk whether clerks damage the rows, else scanners and spreadsheets
   * @param factor of the usual rates of damage; 0 leaves the rows as they are
   */
  PersonList(int rows, boolean clerk, double factor, long seed) {
    Chance chance = new Chance(seed);
    this.world = new World((int) (rows * FIRST), traps, chance.split());
    new Deliveries(world, factor, chance.split()).deliver(rows - world.rows());
    this.copies = new NikCopies(traps, chance.split());
    this.damage =
        clerk
            ? new ClerkDamage(factor, world.registry(), chance.split())
            : new ScanDamage(factor, world, chance.split());
  }

  /** Writes the rows village by village. */
  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CsvLine.write(out, Row.HEADINGS);
      for (Village village : world.villages()) {
        for (List<Household> delivered : List.of(village.households, village.later)) {
          for (List<Row> sheet : sheets(delivered)) {
            copies.plant(sheet);
            damage.damage(sheet);
            for (Row row : sheet) {
              List<String> cells = new ArrayList<>();
              cells.add("R" + CsvLine.padded(++written, 7));
              cells.addAll(row.cells());
              CsvLine.write(out, cells);
            }
          }
        }
      }
    }
  }

  /** The rows of each RW. */
  private static Iterable<List<Row>> sheets(List<Household> delivered) {
    TreeMap<Integer, List<Row>> sheets = new TreeMap<>();
    for (Household household : delivered) {
      List<Row> sheet = sheets.computeIfAbsent(household.rw, rw -> new ArrayList<>());
      household.members.forEach(member -> sheet.add(new Row(member, household)));
    }
    return sheets.values();
  }
}
