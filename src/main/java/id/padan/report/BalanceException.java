package id.padan.report;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of a file are not accounted for: a fault of Padan. The run must not be published. */
public final class BalanceException extends RuntimeException {

  private final List<BalanceLine> openLines;

  BalanceException(long runId, List<BalanceLine> openLines) {
    super(
        openLines.stream()
            .map(BalanceLine::toString)
            .collect(
                Collectors.joining(
                    "\n",
                    "run " + runId + ": the row balance does not close.\n",
                    "\nNothing was published. Do not resume: keep the data folder and report this"
                        + " fault with the lines above.")));
    this.openLines = List.copyOf(openLines);
  }

  /** The lines that do not close; at least one. */
  public List<BalanceLine> openLines() {
    return openLines;
  }
}
