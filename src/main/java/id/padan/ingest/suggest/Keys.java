package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.ingest.suggest.Placement.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of a file identify its records.
 *
 * @param household of a household, or of the one that a person belongs to; never empty
 * @param person empty where no id of the person is stored
 * @param certain the household's key is that of a layout, not the best of what is there
 */
record Keys(List<Integer> household, List<Integer> person, boolean certain) {

  static Keys of(FileLayout nearest, List<Placed> placed, Sample sample) {
    FileLayout first = nearest.ofRecords().get(0);
    FileLayout last = nearest.ofRecords().get(nearest.ofRecords().size() - 1);
    List<Integer> household =
        all(first.isHousehold() ? first.key() : first.parentKey(), nearest, placed);
    List<Integer> person = last.isHousehold() ? List.of() : all(last.key(), nearest, placed);
    boolean certain = !household.isEmpty();
    return new Keys(certain ? household : List.of(best(placed, sample)), person, certain);
  }

  /** Where the headers of a layout's key are in the file; empty if one has no place there. */
  private static List<Integer> all(List<String> headers, FileLayout nearest, List<Placed> placed) {
    List<Integer> columns = new ArrayList<>();
    for (String header : headers) {
      Optional<Placed> found =
          placed.stream()
              .filter(p -> p.place().layout() == nearest)
              .filter(p -> p.place().column().header().equals(header))
              .findFirst();
      if (found.isEmpty()) {
        return List.of();
      }
      columns.add(found.get().at());
    }
    return columns;
  }

  /** A household's id of another layout, else the KK number, else a column without repeats. */
  private static int best(List<Placed> placed, Sample sample) {
    for (String target : List.of(Targets.HOUSEHOLD_KEY, "no_kk")) {
      for (Placed each : placed) {
        if (each.target().equals(target)) {
          return each.at();
        }
      }
    }
    List<Integer> taken = placed.stream().map(Placed::at).toList();
    for (int at = 0; at < sample.header().size(); at++) {
      if (!taken.contains(at) && sample.profile(at).isUnique(sample.rows().size())) {
        return at;
      }
    }
    return 0;
  }
}
