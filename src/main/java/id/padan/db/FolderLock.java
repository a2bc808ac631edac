package id.padan.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One process, and in it one thread, at a time; the operating system frees the lock when the
 * process dies.
 */
final class FolderLock {

  /** A file lock holds against other processes only. */
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private FolderLock() {}

  /** What is done under the lock. */
  interface Action<T> {
    T run() throws IOException;
  }

  /** Runs {@code action} while holding the lock on {@code file}, which is created if absent. */
  static <T> T holding(Path file, Action<T> action) throws IOException {
    THIS_PROCESS.lock();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        return action.run();
      } finally {
        lock.release();
      }
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
