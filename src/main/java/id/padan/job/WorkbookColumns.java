package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.model.CorrectionForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the original's columns stand in a workbook that came back: people move columns, and add
 * some for their notes.
 *
 * @param own place of the ticket; the other cells of our own follow it
 * @param original places of the original's columns, in its order
 * @param beyond places of the cells that a malformed row had more than the original has columns
 */
record WorkbookColumns(int own, List<Integer> original, List<Integer> beyond) {

  private static final String BEYOND = "\\+[0-9]+";

  /**
   * Finds each column of the original; of several with one name the first stands for the first.
   *
   * @param heading the workbook's header row
   * @return empty if one of them is gone
   */
  static Optional<WorkbookColumns> find(List<String> heading, List<String> original) {
    int own = CorrectionForm.place(heading);
    List<Integer> inOrder = new ArrayList<>();
    List<Integer> beyond = new ArrayList<>();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < heading.size(); i++) {
      if (i >= own && i < own + CorrectionForm.OWN_CELLS) {
        continue;
      }
      if (heading.get(i).strip().matches(BEYOND)) {
        beyond.add(i);
      } else {
        places
            .computeIfAbsent(FileLayout.normalised(heading.get(i)), n -> new ArrayList<>(1))
            .add(i);
      }
    }
    for (String name : FileLayout.normalised(original)) {
      List<Integer> at = places.getOrDefault(name, List.of());
      if (at.isEmpty()) {
        return Optional.empty();
      }
      inOrder.add(at.remove(0));
    }
    return Optional.of(new WorkbookColumns(own, inOrder, beyond));
  }
}
