package id.padan.cli;

import java.util.List;

/** Prints a result row by row, so that its length does not matter. */
interface ResultPrinter {

  void begin(List<String> columns);

  /**
   * @param values texts, numbers, booleans, lists, {@link Json.Raw} or null
   */
  void row(List<Object> values);

  void end();
}
