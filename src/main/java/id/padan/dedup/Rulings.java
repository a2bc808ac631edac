package id.padan.dedup;

import id.padan.linkage.Decisions;
import id.padan.linkage.Linker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people decided about one kind of record, as far as all of it can hold at once.
 *
 * <p>{@code different} always holds. {@code same} holds from the first given to the last, unless it
 * would bring two records together, through whatever chain, that are decided to differ.
 */
final class Rulings {

  /** What becomes of a decision. */
  enum Outcome {
    OBEYED,
    /** A record is not there. */
    SLEEPING,
    /** Decisions {@code different} rule it out. */
    CONTRADICTED;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A decision and what becomes of it.
   *
   * @param a row of one record, -1 if it sleeps
   * @param b row of the other
   * @param against ids of the decisions that rule it out
   */
  record Ruling(Decided decision, int a, int b, Outcome outcome, List<Long> against) {

    boolean joins() {
      return decision.same() && outcome == Outcome.OBEYED;
    }
  }

  private final List<Ruling> all = new ArrayList<>();
  private final Set<Long> pairs = new HashSet<>();
  private final Set<Integer> joined = new HashSet<>();
  private final Map<Integer, Integer> groupOf = new HashMap<>();

  /** Decisions {@code different} about a row of each group. */
  private final Map<Integer, List<Ruling>> apart = new HashMap<>();

  private Rulings() {}

  /**
   * Judges decisions.
   *
   * @param decisions of one kind, in the order in which they were given
   * @param ids source id of each row
   */
  static Rulings of(List<Decided> decisions, long[] ids) {
    Rulings rulings = new Rulings();
    Map<Long, Integer> rows = rows(decisions, ids);
    for (Decided decision : decisions) {
      if (!decision.same() && isThere(decision, rows)) {
        Ruling apart = ruling(decision, rows, Outcome.OBEYED, List.of());
        rulings.apart(apart.a()).add(apart);
        rulings.apart(apart.b()).add(apart);
      }
    }
    for (Decided decision : decisions) {
      if (!isThere(decision, rows)) {
        rulings.all.add(new Ruling(decision, -1, -1, Outcome.SLEEPING, List.of()));
      } else if (decision.same()) {
        rulings.join(decision, rows);
      } else {
        rulings.add(ruling(decision, rows, Outcome.OBEYED, List.of()));
      }
    }
    return rulings;
  }

  private static Map<Long, Integer> rows(List<Decided> decisions, long[] ids) {
    Set<Long> wanted = new HashSet<>();
    decisions.stream()
        .filter(decision -> !decision.sleeps())
        .forEach(decision -> wanted.addAll(List.of(decision.sourceA(), decision.sourceB())));
    Map<Long, Integer> rows = new HashMap<>();
    for (int row = 0; row < ids.length && !wanted.isEmpty(); row++) {
      if (wanted.contains(ids[row])) {
        rows.put(ids[row], row);
      }
    }
    return rows;
  }

  private static boolean isThere(Decided decision, Map<Long, Integer> rows) {
    return rows.containsKey(decision.sourceA()) && rows.containsKey(decision.sourceB());
  }

  private static Ruling ruling(
      Decided decision, Map<Long, Integer> rows, Outcome outcome, List<Long> against) {
    int a = rows.get(decision.sourceA());
    int b = rows.get(decision.sourceB());
    return new Ruling(decision, Math.min(a, b), Math.max(a, b), outcome, against);
  }

  private void join(Decided decision, Map<Long, Integer> rows) {
    Ruling wish = ruling(decision, rows, Outcome.OBEYED, List.of());
    int x = group(wish.a());
    int y = group(wish.b());
    List<Ruling> fewer = apart(x).size() < apart(y).size() ? apart(x) : apart(y);
    List<Long> against =
        fewer.stream()
            .filter(pair -> isBetween(pair, x, y))
            .map(pair -> pair.decision().id())
            .sorted()
            .toList();
    if (!against.isEmpty()) {
      add(ruling(decision, rows, Outcome.CONTRADICTED, against));
      return;
    }
    if (x != y) {
      groupOf.put(Math.max(x, y), Math.min(x, y));
      apart(Math.min(x, y)).addAll(apart.remove(Math.max(x, y)));
    }
    joined.addAll(List.of(wish.a(), wish.b()));
    add(wish);
  }

  private boolean isBetween(Ruling pair, int x, int y) {
    int c = group(pair.a());
    int d = group(pair.b());
    return c == x && d == y || c == y && d == x;
  }

  private List<Ruling> apart(int group) {
    return apart.computeIfAbsent(group, row -> new ArrayList<>());
  }

  private int group(int row) {
    int group = row;
    while (groupOf.getOrDefault(group, group) != group) {
      group = groupOf.get(group);
    }
    return group;
  }

  private void add(Ruling ruling) {
    all.add(ruling);
    pairs.add(Linker.pair(ruling.a(), ruling.b()));
  }

  /** What the kernel must obey; free of contradictions. */
  Decisions decisions() {
    return new Decisions(
        pairs(all.stream().filter(Ruling::joins).toList()),
        pairs(
            all.stream()
                .filter(r -> !r.decision().same() && r.outcome() == Outcome.OBEYED)
                .toList()));
  }

  private static List<Decisions.Pair> pairs(List<Ruling> rulings) {
    return rulings.stream().map(ruling -> new Decisions.Pair(ruling.a(), ruling.b())).toList();
  }

  /** Every decision, in the order in which they were given. */
  List<Ruling> all() {
    return all;
  }

  /** Those whose records are both there. */
  List<Ruling> awake() {
    return all.stream().filter(ruling -> ruling.outcome() != Outcome.SLEEPING).toList();
  }

  /** Whether people decided about these two rows, whatever became of it. */
  boolean decides(int a, int b) {
    return !pairs.isEmpty() && pairs.contains(Linker.pair(a, b));
  }

  /** Whether a decision puts this row together with another. */
  boolean joins(int row) {
    return joined.contains(row);
  }
}
