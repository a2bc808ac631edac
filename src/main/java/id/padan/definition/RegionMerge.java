package id.padan.definition;

import id.padan.model.RegionCode;
import id.padan.model.RegionSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Puts the lists of one system together, so that their order does not matter: a name comes from the
 * latest list, a code is historic once a later list that is complete there lacks it.
 */
final class RegionMerge {

  private final RegionSystem system;
  private final Map<String, Listed> regions = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> completeOn = new HashMap<>();

  /** What the lists so far say of one code. */
  private static final class Listed {
    private String name;
    private String other;
    private LocalDate first;
    private LocalDate last;
    private boolean historic;
  }

  private RegionMerge(RegionSystem system) {
    this.system = system;
  }

  static RegionTable of(RegionSystem system, List<RegionList> lists) {
    RegionMerge merge = new RegionMerge(system);
    lists.stream()
        .sorted(Comparator.comparing(RegionList::validFrom).thenComparing(RegionList::id))
        .forEach(merge::add);
    return merge.table();
  }

  private void add(RegionList list) {
    for (String parent : list.completeParents()) {
      completeOn.computeIfAbsent(parent, p -> new TreeSet<>()).add(list.validFrom());
    }
    for (RegionList.Entry entry : list.entries()) {
      Listed listed = regions.computeIfAbsent(entry.code(), code -> new Listed());
      listed.first = listed.first == null ? list.validFrom() : listed.first;
      listed.last = list.validFrom();
      listed.name = entry.name();
      listed.other = entry.otherCode() == null ? listed.other : entry.otherCode();
      listed.historic = entry.historic();
    }
  }

  private RegionTable table() {
    List<RegionTable.Row> rows = new ArrayList<>(regions.size() + 1);
    rows.add(new RegionTable.Row("", "Indonesia", LocalDate.EPOCH, null, "", complete("")));
    regions.forEach(
        (code, listed) ->
            rows.add(
                new RegionTable.Row(
                    code,
                    listed.name,
                    listed.first,
                    validTo(code, listed),
                    listed.other,
                    complete(code))));
    return new RegionTable(system, rows);
  }

  private boolean complete(String code) {
    return completeOn.containsKey(code);
  }

  private LocalDate validTo(String code, Listed listed) {
    if (listed.historic) {
      return listed.last;
    }
    NavigableSet<LocalDate> days = completeOn.get(new RegionCode(system, code).parent());
    return days == null ? null : days.higher(listed.last);
  }
}
