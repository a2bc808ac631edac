package id.padan.model;

import java.util.List;
import java.util.Optional;

/**
 * What a correction workbook says about itself, in the heading above the tickets of its rows: by it
 * the workbook is known wherever it comes back, whatever its name.
 *
 * @param layout id of the layout in which the original file is written
 * @param period of the original file
 * @param kabkota Kemendagri code, or null
 * @param fileId the original file in {@code ingest.file}, of several of one name the latest
 * @param run as of which it was written
 */
public record CorrectionForm(String layout, Period period, String kabkota, long fileId, long run) {

  /** With what the heading of every correction workbook begins. */
  public static final String MARK = "padan-perbaikan";

  /** Cells that stand before the original's: ticket, line, messages, finding ids. */
  public static final int OWN_CELLS = 4;

  private static final String BETWEEN = "/";

  /** The heading above the tickets. */
  public String heading() {
    return String.join(
        BETWEEN,
        MARK,
        layout,
        period.toString(),
        kabkota == null ? "-" : kabkota,
        Long.toString(fileId),
        Long.toString(run));
  }

  /**
   * The form of a sheet or file with this header row; empty if it is no correction workbook.
   * Columns may stand before it.
   */
  public static Optional<CorrectionForm> of(List<String> header) {
    int place = place(header);
    return place < 0 ? Optional.empty() : parse(header.get(place));
  }

  /** Place of the heading above the tickets, or -1; the other cells of our own follow it. */
  public static int place(List<String> header) {
    for (int i = 0; i + OWN_CELLS < header.size(); i++) {
      if (parse(header.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<CorrectionForm> parse(String heading) {
    String[] parts = heading.strip().split(BETWEEN);
    if (parts.length != 6 || !parts[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      String kabkota = parts[3].equals("-") ? null : parts[3];
      return Optional.of(
          new CorrectionForm(
              parts[1],
              Period.parse(parts[2]),
              kabkota,
              Long.parseLong(parts[4]),
              Long.parseLong(parts[5])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
