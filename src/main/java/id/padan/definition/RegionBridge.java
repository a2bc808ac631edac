package id.padan.definition;

import id.padan.model.RegionSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Finds the code of a region in the other system by its name, among the parts of the bridged parent
 * only; a name that occurs twice there bridges nothing.
 */
final class RegionBridge {

  /** First the plain names; what is left then by the loose ones. */
  private static final List<BiFunction<String, Integer, String>> KEYS =
      List.of(RegionName::plain, RegionName::loose);

  private static final String TWICE = "";

  private final RegionTable from;
  private final RegionTable to;
  private final String[] others;

  private RegionBridge(RegionTable from, RegionTable to) {
    this.from = from;
    this.to = to;
    this.others = from.rows().stream().map(RegionTable.Row::other).toArray(String[]::new);
  }

  /** The regions of {@code from} with their codes in {@code to}, as far as there is a bridge. */
  static RegionTable build(RegionTable from, RegionTable to) {
    RegionBridge bridge = new RegionBridge(from, to);
    List<RegionTable.Row> rows = new ArrayList<>(from.rows().size());
    for (int level = 1; level <= RegionSystem.LEVELS; level++) {
      bridge.bridgeLevel(level);
    }
    for (int index = 0; index < bridge.others.length; index++) {
      rows.add(from.rows().get(index).withOther(bridge.others[index]));
    }
    return new RegionTable(from.system(), rows);
  }

  private void bridgeLevel(int level) {
    for (int parent = 0; parent < others.length; parent++) {
      String code = from.rows().get(parent).code();
      boolean above = code.length() == from.system().length(level - 1);
      if (above && others[parent] != null) {
        bridgeParts(code, others[parent], level);
      }
    }
  }

  private void bridgeParts(String parent, String otherParent, int level) {
    int start = from.firstChild(parent, level);
    int end = from.endOfChildren(parent, level);
    for (BiFunction<String, Integer, String> key : KEYS) {
      Map<String, String> targets = targets(otherParent, level, taken(start, end), key);
      if (!targets.isEmpty()) {
        match(start, names(start, end, level, key), targets);
      }
    }
  }

  /** Names of the parts that have no code in the other system yet; null for the others. */
  private String[] names(int start, int end, int level, BiFunction<String, Integer, String> key) {
    String[] names = new String[end - start];
    for (int child = start; child < end; child++) {
      boolean open = others[child] == null;
      names[child - start] = open ? key.apply(from.rows().get(child).name(), level) : null;
    }
    return names;
  }

  private void match(int start, String[] names, Map<String, String> targets) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null && from.rows().get(start + i).current() && !once.add(names[i])) {
        twice.add(names[i]);
      }
    }
    for (int i = 0; i < names.length; i++) {
      String target = targets.getOrDefault(names[i], TWICE);
      if (!target.equals(TWICE) && !twice.contains(names[i])) {
        others[start + i] = target;
      }
    }
  }

  /** Codes that a current part has already; a historic part may share its successor's. */
  private Set<String> taken(int start, int end) {
    Set<String> taken = new HashSet<>();
    for (int child = start; child < end; child++) {
      if (others[child] != null && from.rows().get(child).current()) {
        taken.add(others[child]);
      }
    }
    return taken;
  }

  private Map<String, String> targets(
      String parent, int level, Set<String> taken, BiFunction<String, Integer, String> key) {
    Map<String, String> targets = new HashMap<>();
    int end = to.endOfChildren(parent, level);
    for (int index = to.firstChild(parent, level); index < end; index++) {
      RegionTable.Row target = to.rows().get(index);
      if (target.current() && !taken.contains(target.code())) {
        targets.merge(key.apply(target.name(), level), target.code(), (one, other) -> TWICE);
      }
    }
    return targets;
  }
}
