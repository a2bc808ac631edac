package id.padan.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says that a process uses the server: a file that this process keeps locked.
 *
 * <p>The lock, not a process number, tells whether the holder lives: the operating system frees it
 * at any kind of death, numbers are given out again, and start times move with the clock. All
 * methods are called under the server folder's {@link FolderLock}.
 */
final class ServerLease {

  /** Opening a file that this process holds and closing it would free the lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ServerLease(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes a lease in {@code folder}. */
  static ServerLease take(Path folder) throws IOException {
    Folders.createPrivate(folder);
    String process = Long.toString(ProcessHandle.current().pid());
    for (int number = 1; ; number++) {
      Path file = folder.resolve(process + "-" + number);
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        channel.write(ByteBuffer.wrap((process + "\n").getBytes(StandardCharsets.US_ASCII)));
        OURS.add(file);
        return new ServerLease(file, channel);
      } catch (FileAlreadyExistsException e) {
        // A second use in this process, or left by a dead one that had the same number.
      }
    }
  }

  /** Gives the lease back. */
  void release() throws IOException {
    channel.close();
    OURS.remove(file);
    Files.deleteIfExists(file);
  }

  /** Number of leases whose holder lives; those of dead holders are removed. */
  static int countLiving(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.toList();
    }
    int living = 0;
    for (Path file : files) {
      if (OURS.contains(file) || isLocked(file)) {
        living++;
      } else {
        Files.deleteIfExists(file);
      }
    }
    return living;
  }

  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (AccessDeniedException e) {
      return true; // another user's: not ours to judge
    }
  }
}
