package id.padan.cli;

import java.io.PrintWriter;
import java.util.function.Function;

/** How {@code padan query} prints a result. */
enum ResultFormat {
  /** RFC 4180 with a header line; null is an empty cell, an empty text is {@code ""}. */
  csv(CsvResult::new),
  /** Columns for the eye. */
  table(TableResult::new),
  /** An array of objects. */
  json(JsonResult::new);

  private final Function<PrintWriter, ResultPrinter> printer;

  ResultFormat(Function<PrintWriter, ResultPrinter> printer) {
    this.printer = printer;
  }

  ResultPrinter to(PrintWriter out) {
    return printer.apply(out);
  }
}
