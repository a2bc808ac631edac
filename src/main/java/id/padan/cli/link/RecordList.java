package id.padan.cli.link;

import id.padan.linkage.LinkageModel;
import id.padan.linkage.RecordTable;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV list of any kind, read by the columns of a linkage model.
 *
 * @param table one row a record, in the order of the file
 * @param truth number of each row's true entity; empty if none was asked for
 * @param absent columns of the model that the list does not have
 */
public record RecordList(RecordTable table, int[] truth, List<String> absent) {

  /**
   * Reads {@code file}.
   *
   * @param truthColumn header of the column that says who each record truly is, or null
   * @param progress hears how many more records are read
   * @throws ExplainedException if the file cannot be read as a table, has none of the model's
   *     columns, or lacks the truth
   */
  public static RecordList read(
      Path file, LinkageModel model, String truthColumn, LongConsumer progress) throws IOException {
    try (CsvList list = CsvList.open(file)) {
      List<ColumnSource> sources = new ArrayList<>();
      List<String> absent = new ArrayList<>();
      model
          .scheme()
          .columns()
          .forEach(
              (name, spec) -> {
                ColumnSource source = ColumnSource.of(spec.headers(), list::indexOf);
                sources.add(source);
                if (source == ColumnSource.NONE) {
                  absent.add(name);
                }
              });
      if (absent.size() == sources.size()) {
        throw new ExplainedException(
            Message.of("link.columns", file.getFileName(), String.join(", ", absent)));
      }
      Truth truth = truthColumn == null ? null : new Truth(indexOf(list, truthColumn));
      Encoder encoder = new Encoder(RecordTable.builder(model), progress);
      for (CSVRecord record : list) {
        encoder.add(sources.stream().map(source -> source.value(record)).toArray(String[]::new));
        if (truth != null) {
          truth.add(record);
        }
      }
      return new RecordList(
          encoder.finish(), truth == null ? new int[0] : truth.entities(), absent);
    }
  }

  private static int indexOf(CsvList list, String header) {
    int index = list.indexOf(header);
    if (index < 0) {
      throw new ExplainedException(
          Message.of("link.truth", header, String.join(", ", list.headers())));
    }
    return index;
  }

  /** Takes records while those before are still put into their columns. */
  private static final class Encoder {

    private static final int BATCH = 8192;

    private final RecordTable.Builder table;
    private final LongConsumer progress;
    private List<String[]> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    Encoder(RecordTable.Builder table, LongConsumer progress) {
      this.table = table;
      this.progress = progress;
    }

    void add(String[] values) {
      batch.add(values);
      if (batch.size() == BATCH) {
        encode();
      }
    }

    private void encode() {
      List<String[]> full = batch;
      batch = new ArrayList<>(BATCH);
      before.join();
      progress.accept(full.size());
      before = CompletableFuture.runAsync(() -> table.addAll(full));
    }

    RecordTable finish() {
      encode();
      before.join();
      return table.build();
    }
  }

  /** Numbers the values of one column in the order in which they come; a blank is an own entity. */
  private static final class Truth {

    private final int column;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] entities = new int[1024];
    private int next;
    private int rows;

    Truth(int column) {
      this.column = column;
    }

    void add(CSVRecord record) {
      if (rows == entities.length) {
        entities = Arrays.copyOf(entities, rows * 2);
      }
      String value = record.get(column);
      Integer number = value.isBlank() ? null : numbers.get(value);
      if (number == null) {
        number = next++;
        if (!value.isBlank()) {
          numbers.put(value, number);
        }
      }
      entities[rows++] = number;
    }

    int[] entities() {
      return Arrays.copyOf(entities, rows);
    }
  }
}
