package id.padan.ingest;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file within limits: one that is broken, encrypted or a bomb ends in a {@link
 * RefusedException} and not in a full memory or disk.
 */
final class BoundedZip implements Closeable {

  static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 16L << 30;

  /** Sheets of equal rows were seen to shrink to a sixtieth; deflate can reach 1:1032. */
  private static final long MOST_RATIO = 250;

  private static final long FREE_BYTES = 1 << 20;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long bytesLeft;

  private BoundedZip(ZipFile zip, long size) {
    this.zip = zip;
    this.bytesLeft = Math.min(MOST_BYTES, FREE_BYTES + size * MOST_RATIO);
  }

  static BoundedZip open(Path file) throws IOException {
    BoundedZip opened;
    try {
      // names in an old code page must not stop it; UTF-8 names are marked as such and decoded so
      opened =
          new BoundedZip(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1), Files.size(file));
    } catch (ZipException | RuntimeException e) {
      throw new RefusedException(
          String.valueOf(e.getMessage()).contains("encrypted")
              ? Refusal.encryptedZip()
              : Refusal.brokenZip(),
          e);
    }
    try {
      opened.listEntries();
      return opened;
    } catch (RefusedException e) {
      opened.close();
      throw e;
    } catch (RuntimeException e) {
      opened.close();
      throw new RefusedException(Refusal.brokenZip(), e);
    }
  }

  private void listEntries() throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new RefusedException(Refusal.zipBomb());
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entries.put(entry.getName().replace('\\', '/'), entry) != null) {
        throw new RefusedException(Refusal.brokenZip());
      }
    }
  }

  /** Names of all entries as the zip orders them, with {@code /} between folders. */
  Collection<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The bytes of an entry; a missing one means that the zip is broken. */
  InputStream read(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new RefusedException(Refusal.brokenZip());
    }
    try {
      return new Counted(zip.getInputStream(entry));
    } catch (ZipException | RuntimeException e) {
      throw new RefusedException(Refusal.brokenZip(), e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts against the limit of the whole zip, which also holds for overlapping entries. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? count : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(target, offset, length);
      } catch (ZipException | EOFException | RuntimeException e) {
        throw new RefusedException(Refusal.brokenZip(), e);
      }
      bytesLeft -= Math.max(count, 0);
      if (bytesLeft < 0) {
        throw new RefusedException(Refusal.zipBomb());
      }
      return count;
    }
  }
}
