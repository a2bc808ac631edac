package id.padan.cli.link;

import id.padan.linkage.ColumnKind;
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
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

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
                boolean dates = spec.kind() == ColumnKind.DATE && source != ColumnSource.NONE;
                sources.add(dates ? source.ofDates() : source);
                if (source == ColumnSource.NONE) {
                  absent.add(name);
                }
              });
      if (absent.size() == sources.size()) {
        throw new ExplainedException(
            Message.of("link.columns", file.getFileName(), String.join(", ", absent)));
      }
      Truth truth = truthColumn == null ? null : new Truth(indexOf(list, truthColumn));
      RecordTable.Builder table = RecordTable.builder(model);
      ColumnSource[] columns = sources.toArray(ColumnSource[]::new);
      InOrder.run(
          () -> work(list, columns, table, truth),
          piece -> {
            table.append(piece.records());
            progress.accept(piece.truth().length);
            if (truth != null) {
              truth.addAll(piece.truth());
            }
          });
      return new RecordList(table.build(), truth == null ? new int[0] : truth.entities(), absent);
    }
  }

  /** Records of a piece, and who each truly is; empty where that was not asked for. */
  private record Part(RecordTable.Chunk records, String[] truth) {}

  private static Callable<Part> work(
      CsvList list, ColumnSource[] columns, RecordTable.Builder table, Truth truth)
      throws IOException {
    CsvPieces.Piece piece = list.next();
    if (piece == null) {
      return null;
    }
    return () -> {
      RecordTable.Chunk chunk = table.chunk(piece.records());
      List<String> truths = new ArrayList<>(piece.records());
      list.forEach(
          piece,
          record -> {
            truths.add(truth == null ? "" : record[truth.column()].toString());
            chunk.add(values(columns, record));
          });
      return new Part(chunk, truths.toArray(String[]::new));
    };
  }

  private static CharSequence[] values(ColumnSource[] columns, CharSequence[] record) {
    CharSequence[] values = new CharSequence[columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i].value(record);
    }
    return values;
  }

  private static int indexOf(CsvList list, String header) {
    int index = list.indexOf(header);
    if (index < 0) {
      throw new ExplainedException(
          Message.of("link.truth", header, String.join(", ", list.headers())));
    }
    return index;
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

    int column() {
      return column;
    }

    void addAll(String[] values) {
      for (String value : values) {
        add(value);
      }
    }

    private void add(String value) {
      if (rows == entities.length) {
        entities = Arrays.copyOf(entities, rows * 2);
      }
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
