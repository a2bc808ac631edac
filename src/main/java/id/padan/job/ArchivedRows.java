package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.report.RawRows;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/** Raw rows for the report stage, out of the archive of the ingest stage. */
final class ArchivedRows implements RawRows {

  private final ReceivedFiles files;

  ArchivedRows(ReceivedFiles files) {
    this.files = files;
  }

  @Override
  public List<String> header(long fileId) {
    return files.get(fileId).header();
  }

  @Override
  public List<List<String>> choices(long fileId) {
    FileLayout layout = files.get(fileId).layout();
    return header(fileId).stream()
        .map(name -> layout.columnNamed(name).map(ArchivedRows::choices).orElse(List.of()))
        .toList();
  }

  private static List<String> choices(FileLayout.Column column) {
    return switch (column.type()) {
      case CODE, YES_NO ->
          column.codes().entrySet().stream()
              .filter(code -> !Character.isLetter(code.getKey().charAt(0)))
              .map(code -> code.getKey() + WorkbookRow.BEFORE_LABEL + shown(code.getValue()))
              .toList();
      case LABEL -> List.copyOf(column.codes().keySet());
      default -> List.of();
    };
  }

  /** A label as people say it. */
  private static String shown(String label) {
    return switch (label) {
      case "true" -> "Ya";
      case "false" -> "Tidak";
      case "L" -> "Laki-laki";
      case "P" -> "Perempuan";
      default -> label;
    };
  }

  @Override
  public void read(long fileId, SortedSet<Integer> lines, BiConsumer<Integer, List<String>> row) {
    files.forEachRow(
        files.get(fileId),
        lines,
        source -> row.accept(source.line(), Arrays.asList(source.cells())));
  }
}
