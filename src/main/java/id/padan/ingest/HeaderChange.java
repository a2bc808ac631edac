package id.padan.ingest;

import id.padan.definition.FileLayout;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a header differs from that with which the same sender last delivered; the order of columns
 * does not matter.
 *
 * @param lost headers of then whose cells the layout stores and that are gone: data would be lost
 * @param added headers of now that were not there then
 */
public record HeaderChange(List<String> lost, List<String> added) {

  static final HeaderChange NONE = new HeaderChange(List.of(), List.of());

  /**
   * The change against the header of then that is nearest: a delivery may be made of files that are
   * not written alike.
   *
   * @param then headers of the last delivery's files; none for a first delivery
   */
  static HeaderChange since(List<List<String>> then, FileLayout layout, List<String> now) {
    return then.stream()
        .map(header -> between(layout, header, now))
        .min(
            Comparator.comparingInt((HeaderChange change) -> change.lost().size())
                .thenComparingInt(change -> change.added().size()))
        .orElse(NONE);
  }

  private static HeaderChange between(FileLayout layout, List<String> then, List<String> now) {
    List<String> before = FileLayout.normalised(then);
    List<String> after = FileLayout.normalised(now);
    Set<String> keys = new HashSet<>();
    layout.ofRecords().forEach(part -> keys.addAll(part.key()));
    layout.ofRecords().forEach(part -> keys.addAll(part.parentKey()));
    List<String> lost =
        layout.columns().stream()
            .filter(column -> column.to() != null || keys.contains(column.header()))
            .filter(column -> column.in(before) >= 0 && column.in(after) < 0)
            .map(column -> then.get(column.in(before)).strip())
            .toList();
    List<String> added =
        now.stream()
            .filter(header -> !header.isBlank() && !wasThere(header, layout, before))
            .map(String::strip)
            .toList();
    return new HeaderChange(lost, added);
  }

  /** Under this name or another of the layout's names for it. */
  private static boolean wasThere(String header, FileLayout layout, List<String> before) {
    Optional<FileLayout.Column> column = layout.columnNamed(header);
    return before.contains(FileLayout.normalised(header))
        || column.filter(c -> c.in(before) >= 0).isPresent();
  }

  boolean losesData() {
    return !lost.isEmpty();
  }
}
