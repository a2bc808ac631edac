package id.padan.ingest;

import id.padan.definition.Regions;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides between layouts that fit one header: those made for the file's sender win. */
final class SenderLayouts {

  private SenderLayouts() {}

  /**
   * The header with the layouts that are left: those whose senders include the kabupaten/kota of
   * most rows; if there are none, those made for no sender; if there are none either, all.
   */
  static HeaderFinder.Header narrowed(HeaderFinder.Header header, Path file, Regions regions)
      throws IOException {
    List<LayoutFinder.Fit> made =
        header.fitting().stream().filter(fit -> !fit.layout().senders().isEmpty()).toList();
    if (header.fitting().size() < 2 || made.isEmpty()) {
      return header;
    }
    Map<LayoutFinder.Fit, FileFacts> facts = new LinkedHashMap<>();
    made.forEach(fit -> facts.put(fit, new FileFacts(fit.layout(), header.cells(), regions)));
    try (DataRows rows = new DataRows(file, header.dialect(), header.cells())) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        for (FileFacts each : facts.values()) {
          each.add(row);
        }
      }
    }
    List<LayoutFinder.Fit> own =
        made.stream()
            .filter(fit -> fit.layout().senders().contains(facts.get(fit).kabkota()))
            .toList();
    List<LayoutFinder.Fit> general =
        header.fitting().stream().filter(fit -> fit.layout().senders().isEmpty()).toList();
    List<LayoutFinder.Fit> left = own.isEmpty() ? general : own;
    return left.isEmpty() ? header : header.withFitting(left);
  }
}
