package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;

/** Writes the NIK of one person on the row of another: of the head, the husband or a neighbour. */
final class NikCopies {

  private static final double HOUSEHOLDS = 0.0095;

  private final Traps traps;
  private final Chance chance;

  NikCopies(Traps traps, Chance chance) {
    this.traps = traps;
    this.chance = chance;
  }

  /** Plants copies among rows of one part of a village, a household's rows one after the other. */
  void plant(List<Row> sheet) {
    int from = 0;
    while (from < sheet.size()) {
      int to = from;
      while (to < sheet.size() && sheet.get(to).household == sheet.get(from).household) {
        to++;
      }
      if (chance.of(HOUSEHOLDS)) {
        copy(sheet, from, to);
      }
      from = to;
    }
  }

  private void copy(List<Row> sheet, int from, int to) {
    switch (chance.weighted(45, 15, 40)) {
      case 0 -> copy(sheet.subList(from, Math.min(to, from + 2)));
      case 1 -> copy(sheet.subList(from, to));
      default -> {
        if (to < sheet.size()) {
          int near = Math.min(sheet.size() - 1, to + chance.below(8));
          copy(List.of(sheet.get(from), sheet.get(near)));
        }
      }
    }
  }

  /** The first row's NIK comes to stand on all rows that are in no trap yet. */
  private void copy(List<Row> rows) {
    List<Row> free = new ArrayList<>(rows);
    free.removeIf(row -> !row.trap.isEmpty());
    if (free.size() < 2 || free.get(0).person == free.get(1).person) {
      return;
    }
    String trap = traps.next(Traps.NIK_COPY);
    for (Row row : free) {
      row.nik = free.get(0).nik;
      row.trap = trap;
    }
  }
}
