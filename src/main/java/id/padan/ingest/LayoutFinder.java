package id.padan.ingest;

import id.padan.definition.FileLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the layout whose required columns a header row holds. */
final class LayoutFinder {

  /**
   * How well a header fits.
   *
   * @param layout the layout
   * @param matched columns of the layout that the header holds
   * @param missing required columns that it lacks
   */
  record Fit(FileLayout layout, int matched, List<String> missing) {}

  private final List<FileLayout> layouts;

  LayoutFinder(List<FileLayout> layouts) {
    this.layouts = layouts;
  }

  /** Layouts whose required columns are all there. */
  List<Fit> fitting(List<String> header) {
    return fits(header).stream().filter(fit -> fit.missing().isEmpty()).toList();
  }

  /** The layout with the most matched columns; ties go to the fewest missing, then to the id. */
  Fit nearest(List<String> header) {
    return fits(header).stream()
        .min(
            Comparator.comparingInt((Fit fit) -> -fit.matched())
                .thenComparing(fit -> fit.missing().size())
                .thenComparing(fit -> fit.layout().id()))
        .orElseThrow();
  }

  private List<Fit> fits(List<String> header) {
    List<String> present = FileLayout.normalised(header);
    List<Fit> fits = new ArrayList<>();
    for (FileLayout layout : layouts) {
      int matched = 0;
      List<String> missing = new ArrayList<>();
      for (FileLayout.Column column : layout.columns()) {
        if (column.in(present) >= 0) {
          matched++;
        } else if (column.required()) {
          missing.add(column.header());
        }
      }
      fits.add(new Fit(layout, matched, missing));
    }
    return fits;
  }
}
