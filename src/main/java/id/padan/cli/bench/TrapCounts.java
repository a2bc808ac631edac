package id.padan.cli.bench;

import id.padan.linkage.Edge;
import id.padan.linkage.Linker;
import id.padan.linkage.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the traps of one kind: pairs of rows of two persons who look alike.
 *
 * @param merged pairs in one cluster, each a false merge
 * @param queued pairs that people are asked about
 */
public record TrapCounts(String kind, long planted, long merged, long queued) {

  /** Counts by kind, in the order of their names. */
  static List<TrapCounts> of(ListAnswers answers, Links links) {
    long[] queue = queue(links);
    Map<String, TrapCounts> kinds = new TreeMap<>();
    answers
        .traps()
        .forEach(
            (name, rows) -> {
              String kind = name.substring(0, name.lastIndexOf('-'));
              kinds.merge(
                  kind, count(kind, rows, answers.persons(), links, queue), TrapCounts::plus);
            });
    return new ArrayList<>(kinds.values());
  }

  /** Pairs to be reviewed that are not in one cluster, in rising order. */
  static long[] queue(Links links) {
    return links.edges().stream()
        .filter(edge -> !links.together(edge))
        .mapToLong(TrapCounts::pair)
        .sorted()
        .toArray();
  }

  private static long pair(Edge edge) {
    return Linker.pair(edge.a(), edge.b());
  }

  private static TrapCounts count(
      String kind, List<Integer> rows, int[] persons, Links links, long[] queue) {
    long planted = 0;
    long merged = 0;
    long queued = 0;
    for (int a : rows) {
      for (int b : rows) {
        if (a < b && persons[a] != persons[b]) {
          planted++;
          merged += links.entity()[a] == links.entity()[b] ? 1 : 0;
          queued += Arrays.binarySearch(queue, Linker.pair(a, b)) >= 0 ? 1 : 0;
        }
      }
    }
    return new TrapCounts(kind, planted, merged, queued);
  }

  private TrapCounts plus(TrapCounts other) {
    return new TrapCounts(
        kind, planted + other.planted, merged + other.merged, queued + other.queued);
  }
}
