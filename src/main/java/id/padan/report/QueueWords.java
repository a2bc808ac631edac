package id.padan.report;

import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long the queue of possible duplicates is and whether it can be believed, in words. */
public final class QueueWords {

  private static final double LARGEST_SHARE = 0.02;
  private static final double FEWEST_SAME = 0.10;

  /** A model is never that sure of a whole queue. */
  private static final int MOST_SAME = 99;

  private final Texts texts;

  public QueueWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * A line a kind, and a warning below a queue that nobody will believe.
   *
   * @param sizes rows of kind, pairs, mean probability, and compared pairs where they are known
   */
  public List<String> sizes(List<Map<String, Object>> sizes) {
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> size : sizes) {
      long pairs = (Long) size.get("pairs");
      double probability = ((Number) size.get("probability")).doubleValue();
      lines.add(
          texts.text(
              "queue.size",
              texts.label("short", size.get("kind")),
              pairs,
              Math.min(MOST_SAME, (int) (probability * 100))));
      long candidates = size.get("candidates") instanceof Long compared ? compared : 0;
      if (candidates > 0 && pairs > LARGEST_SHARE * candidates) {
        lines.add("  " + texts.text("queue.large", texts.percent(pairs, candidates)));
      }
      if (probability < FEWEST_SAME) {
        lines.add("  " + texts.text("queue.wrong"));
      }
    }
    return lines;
  }

  /**
   * A line for decisions that wait, and one for those that cannot be obeyed.
   *
   * @param decisions row of waiting and contradicted
   */
  public List<String> decisions(Map<String, Object> decisions) {
    List<String> lines = new ArrayList<>();
    for (String state : List.of("waiting", "contradicted")) {
      long count = (Long) decisions.get(state);
      if (count > 0) {
        lines.add(texts.text("queue." + state, count));
      }
    }
    return lines;
  }

  /**
   * One line for all blocks that were too large; none if there are none.
   *
   * @param cuts rows of {@code report.linkage_block}
   */
  public List<String> cuts(List<Map<String, Object>> cuts) {
    return cuts.isEmpty()
        ? List.of()
        : List.of(
            texts.text("queue.cut", sum(cuts, "blocks"), sum(cuts, "records"), sum(cuts, "pairs")));
  }

  private static long sum(List<Map<String, Object>> rows, String column) {
    return rows.stream().mapToLong(row -> (Long) row.get(column)).sum();
  }
}
