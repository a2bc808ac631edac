package id.padan.dedup;

import id.padan.linkage.Linker;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Who lives in which household, by linked persons. A person is called by the source id of the
 * entity's lowest row, which stays when other records come and go.
 */
final class Residents {

  /** An entity in more households than this is a fault in the data, not evidence for a pair. */
  private static final int MOST_HOMES = 32;

  private final PersonList persons;
  private final int[] entity;
  private final Map<Long, int[]> rowsOf;

  Residents(PersonList persons, int[] entity) {
    this.persons = persons;
    this.entity = entity;
    this.rowsOf = rowsByHome(persons.homes().ids());
  }

  private static Map<Long, int[]> rowsByHome(long[] homes) {
    Map<Long, int[]> rows = new HashMap<>(homes.length);
    for (int row = 0; row < homes.length; row++) {
      int added = row;
      rows.merge(
          homes[row],
          new int[] {row},
          (known, one) -> {
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = added;
            return more;
          });
    }
    return rows;
  }

  /** Ids of the people in a household, with spaces between them; null if there are none. */
  String members(long household) {
    int[] rows = rowsOf.get(household);
    if (rows == null) {
      return null;
    }
    StringBuilder members = new StringBuilder();
    for (int row : rows) {
      members.append(person(entity[row])).append(' ');
    }
    return members.toString();
  }

  /** Id of the head of a household; null if it has none or several. */
  String head(long household) {
    int head = -1;
    for (int row : rowsOf.getOrDefault(household, new int[0])) {
      if (persons.homes().heads()[row]) {
        if (head >= 0 && head != entity[row]) {
          return null;
        }
        head = entity[row];
      }
    }
    return head < 0 ? null : Long.toString(person(head));
  }

  private long person(int row) {
    return persons.sources().ids()[row];
  }

  /**
   * Pairs of households in which one person lives.
   *
   * @param rowOf household's source id to its row
   */
  long[] pairs(Map<Long, Integer> rowOf) {
    List<int[]> groups = Sources.groups(entity);
    LongStream.Builder pairs = LongStream.builder();
    for (int[] group : groups) {
      int[] homes =
          Arrays.stream(group)
              .mapToObj(row -> rowOf.get(persons.homes().ids()[row]))
              .filter(row -> row != null)
              .mapToInt(Integer::intValue)
              .distinct()
              .toArray();
      for (int i = 0; i < homes.length && homes.length <= MOST_HOMES; i++) {
        for (int j = i + 1; j < homes.length; j++) {
          pairs.add(Linker.pair(homes[i], homes[j]));
        }
      }
    }
    return pairs.build().toArray();
  }
}
