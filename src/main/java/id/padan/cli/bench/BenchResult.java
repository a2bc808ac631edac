package id.padan.cli.bench;

import id.padan.model.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What was measured.
 *
 * @param persons person rows that the run accepted
 * @param seconds of each step in order; {@code job} is what the run needed between the steps
 * @param rows that a step had to look at; steps without an entry do not work row by row
 */
public record BenchResult(
    long persons,
    Map<String, Double> seconds,
    Map<String, Long> rows,
    List<FloorTable> floor,
    Host host) {

  /**
   * A table of the floor.
   *
   * @param bytes of its rows as COPY text
   */
  public record FloorTable(String table, long rows, long bytes, double seconds) {}

  /**
   * Where it was measured.
   *
   * @param peakResidentMiB of the JVM alone, without the database server
   */
  public record Host(Message machine, long peakHeapMiB, OptionalLong peakResidentMiB) {}

  public double totalSeconds() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  public double floorSeconds() {
    return floor.stream().mapToDouble(FloorTable::seconds).sum();
  }

  public double multipleOfFloor() {
    return totalSeconds() / floorSeconds();
  }
}
