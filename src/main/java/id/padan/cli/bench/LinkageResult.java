package id.padan.cli.bench;

import id.padan.cli.bench.lists.ListKind;
import id.padan.cli.bench.lists.Severity;
import java.util.List;

/**
 * How well and how fast one list was linked.
 *
 * @param pairs of closed clusters
 * @param autoCorrect true pairs that the model would link without asking, before clusters are
 *     closed
 * @param traps by kind; empty if the list has none
 */
public record LinkageResult(
    Source list,
    Work work,
    PairCounts pairs,
    long autoCorrect,
    Queue queue,
    List<TrapCounts> traps) {

  /** Which list. */
  public record Source(ListKind kind, Severity severity, int rows) {}

  /**
   * What it took.
   *
   * @param seconds from reading the CSV to the written clusters
   * @param comparingSeconds from the first to the last block of pairs, on all cores
   * @param candidates pairs compared
   * @param candidatesCorrect true pairs among them
   * @param peakHeapMiB most that the heap held
   */
  public record Work(
      double seconds,
      double comparingSeconds,
      long candidates,
      long candidatesCorrect,
      long peakHeapMiB) {

    /** Millions of pairs a second and core. */
    public double megaPairsPerCore() {
      int cores = Runtime.getRuntime().availableProcessors();
      return comparingSeconds == 0 ? 0 : candidates / comparingSeconds / cores / 1e6;
    }
  }

  /** Pairs that people are asked about, and how many of them are true. */
  public record Queue(long pairs, long correct) {}

  /** Share of the true pairs that share a blocking key. */
  public double blockRecall() {
    return share(work.candidatesCorrect, pairs.truth());
  }

  /** Share of the true pairs that the model would link without asking. */
  public double autoRecall() {
    return share(autoCorrect, pairs.truth());
  }

  /** Share of the compared pairs that people are asked about. */
  public double queueShare() {
    return share(queue.pairs, work.candidates);
  }

  /** Share of the pairs that people are asked about that are true. */
  public double queueTrue() {
    return share(queue.correct, queue.pairs);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
