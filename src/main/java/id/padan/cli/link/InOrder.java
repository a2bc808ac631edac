package id.padan.cli.link;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on the pieces of a list by all cores, its results taken in the order of the pieces. */
final class InOrder {

  private InOrder() {}

  /** Gives the next piece of work, or null. */
  interface Source<T> {
    Callable<T> next() throws IOException;
  }

  /** Takes a result. */
  interface Sink<T> {
    void take(T result) throws IOException;
  }

  /**
   * Runs all work of {@code source}; no more pieces than there are cores are held at once.
   *
   * @throws RuntimeException the first that a piece of work threw, in the order of the pieces
   */
  static <T> void run(Source<T> source, Sink<T> sink) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      ArrayDeque<Future<T>> ahead = new ArrayDeque<>();
      for (Callable<T> work = source.next(); work != null; work = source.next()) {
        ahead.add(threads.submit(work));
        if (ahead.size() > cores) {
          sink.take(result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        sink.take(result(ahead.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a list was read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IOException("a piece of the list could not be read", e.getCause());
    }
  }
}
