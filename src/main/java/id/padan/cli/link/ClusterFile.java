package id.padan.cli.link;

import id.padan.linkage.Edge;
import id.padan.linkage.Explainer;
import id.padan.linkage.Explanation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.RecordTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Writes what linking a list gave, as CSV in UTF-8. */
public final class ClusterFile {

  /** The added column: 1-based number of the cluster's first record in the list. */
  public static final String CLUSTER = "cluster_id";

  private static final List<String> PAIR_HEADINGS =
      List.of(
          "record_a",
          "record_b",
          "band",
          "linked",
          "probability",
          "explanation_id",
          "explanation_en");

  private ClusterFile() {}

  /** Writes the rows of {@code list} as they are, each with its cluster at the end. */
  public static void write(Path list, Links links, Path out) throws IOException {
    try (CsvList rows = CsvList.open(list);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      CSVFormat format = format(rows.delimiter());
      List<Object> cells = new ArrayList<>(rows.headers());
      cells.add(CLUSTER);
      format.printRecord(writer, cells.toArray());
      int row = 0;
      for (CSVRecord record : rows) {
        cells.clear();
        record.forEach(cells::add);
        cells.add(links.entity()[row++] + 1);
        format.printRecord(writer, cells.toArray());
      }
    }
  }

  /** Writes the pairs at or above the review cut, strongest first, each with the reason why. */
  public static void writePairs(LinkageModel model, RecordTable table, Links links, Path out)
      throws IOException {
    Explainer explainer = new Explainer(model, table);
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      CSVFormat format = format(',');
      format.printRecord(writer, PAIR_HEADINGS.toArray());
      for (Edge edge : links.edges()) {
        boolean together = links.together(edge);
        Explanation why = explainer.explain(edge.a(), edge.b(), together);
        double probability = model.scheme().weights().cuts().posterior(edge.weight());
        format.printRecord(
            writer,
            edge.a() + 1,
            edge.b() + 1,
            edge.band().name().toLowerCase(Locale.ROOT),
            together,
            String.format(Locale.ROOT, "%.4f", probability),
            why.id(),
            why.en());
      }
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator('\n').get();
  }
}
