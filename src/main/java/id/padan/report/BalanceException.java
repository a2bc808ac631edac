package id.padan.report;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.util.List;

/** Rows of a file are not accounted for: a fault of Padan. The run must not be published. */
public final class BalanceException extends ExplainedException {

  private final List<BalanceLine> openLines;

  BalanceException(long runId, List<BalanceLine> openLines) {
    super(
        Message.of(
            "balance.fault",
            Long.toString(runId),
            openLines.stream().map(BalanceLine::explanation).toList()));
    this.openLines = List.copyOf(openLines);
  }

  /** The lines that do not close; at least one. */
  public List<BalanceLine> openLines() {
    return openLines;
  }
}
