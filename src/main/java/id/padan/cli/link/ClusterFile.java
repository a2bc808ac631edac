package id.padan.cli.link;

import id.padan.linkage.Edge;
import id.padan.linkage.Explainer;
import id.padan.linkage.Explanation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.PairReport;
import id.padan.report.PrivateFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;

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
        OutputStream file = Files.newOutputStream(out)) {
      List<Object> cells = new ArrayList<>(rows.headers());
      cells.add(CLUSTER);
      StringBuilder header = new StringBuilder();
      format(rows.delimiter()).printRecord(header, cells.toArray());
      file.write(header.toString().getBytes(StandardCharsets.UTF_8));
      Rows next = new Rows(rows, links.entity());
      InOrder.run(next::work, file::write);
    }
  }

  /** Adds the cluster to the rows of each piece of a list. */
  private static final class Rows {

    private static final int LONGEST_NUMBER = 10;

    private final CsvList list;
    private final int[] entity;
    private int row;

    Rows(CsvList list, int[] entity) {
      this.list = list;
      this.entity = entity;
    }

    Callable<byte[]> work() throws IOException {
      CsvPieces.Piece piece = list.next();
      if (piece == null) {
        return null;
      }
      int first = row;
      row += piece.records();
      return () -> withClusters(piece, first);
    }

    private byte[] withClusters(CsvPieces.Piece piece, int first) {
      byte[] from = piece.bytes();
      byte[] to = new byte[from.length + piece.records() * (LONGEST_NUMBER + 2)];
      int next = first;
      int length = 0;
      for (int start = 0; start < from.length; ) {
        int end = piece.endOfRecord(start, list.delimiter());
        if (end > start) {
          System.arraycopy(from, start, to, length, end - start);
          length += end - start;
          to[length++] = (byte) list.delimiter();
          byte[] cluster =
              Integer.toString(entity[next++] + 1).getBytes(StandardCharsets.ISO_8859_1);
          System.arraycopy(cluster, 0, to, length, cluster.length);
          length += cluster.length;
          to[length++] = '\n';
        }
        start = end + 1;
      }
      return Arrays.copyOf(to, length);
    }
  }

  /** Writes the pairs at or above the review cut, strongest first, each with the reason why. */
  public static void writePairs(LinkageModel model, Links links, Path out) throws IOException {
    Explainer explainer = new Explainer(model, links.table());
    PrivateFile.prepare(out); // the reasons hold names and addresses
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      CSVFormat format = format(',');
      format.printRecord(writer, PAIR_HEADINGS.toArray());
      for (Edge edge : links.edges()) {
        boolean together = links.together(edge);
        Explanation why =
            explainer.report(edge.a(), edge.b(), PairReport.Standing.of(together)).sentence();
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
