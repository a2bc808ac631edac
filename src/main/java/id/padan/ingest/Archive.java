package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Received files, kept for ever under the SHA-256 of their bytes. */
public final class Archive {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * A file as it lies in the archive.
   *
   * @param sha256 of the bytes, lower-case hexadecimal
   * @param bytes size
   * @param encodings that all bytes fit, UTF-8 before windows-1252
   * @param binary holds a NUL byte: not text
   */
  record Stored(String sha256, long bytes, List<Charset> encodings, boolean binary) {}

  /** The file changed while it was copied. */
  static final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Path folder;

  /** An archive in {@code folder}, which is made when the first file comes. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Where the file with this hash lies. */
  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Copies a file into the archive and learns its hash and encoding in the same pass. */
  Stored store(Path file) throws IOException {
    long sizeBefore = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      return store(
          in,
          bytes -> {
            if (bytes != sizeBefore || Files.size(file) != sizeBefore) {
              throw new FileChangedException();
            }
          });
    }
  }

  /** Copies what comes out of {@code in}, which stays open. */
  Stored store(InputStream in) throws IOException {
    return store(in, bytes -> {});
  }

  /** Decides, once all bytes are copied, whether they are kept. */
  private interface Check {
    void accept(long bytes) throws IOException;
  }

  private Stored store(InputStream in, Check check) throws IOException {
    Files.createDirectories(folder);
    Path copy = Files.createTempFile(folder, "receiving-", ".part");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Trial> trials = List.of(new Trial(StandardCharsets.UTF_8), new Trial(WINDOWS_1252));
      boolean binary = false;
      long bytes = 0;
      byte[] buffer = new byte[1 << 16];
      try (OutputStream out = Files.newOutputStream(copy)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
          digest.update(buffer, 0, n);
          binary |= holdsNul(buffer, n);
          bytes += n;
          for (Trial trial : trials) {
            trial.decode(buffer, n);
          }
        }
      }
      check.accept(bytes);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path target = path(sha256);
      Files.createDirectories(target.getParent());
      if (!Files.exists(target)) { // another thread may be reading the same bytes
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
      }
      List<Charset> encodings = trials.stream().filter(Trial::fits).map(t -> t.charset).toList();
      return new Stored(sha256, bytes, encodings, binary);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static boolean holdsNul(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Strict decoding in pieces. */
  private static final class Trial {
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharBuffer sink = CharBuffer.allocate(1 << 16);
    private ByteBuffer left = ByteBuffer.allocate(0);
    private boolean failed;

    Trial(Charset charset) {
      this.charset = charset;
      this.decoder = charset.newDecoder();
    }

    void decode(byte[] bytes, int length) {
      if (failed) {
        return;
      }
      ByteBuffer in = ByteBuffer.allocate(left.remaining() + length);
      in.put(left).put(bytes, 0, length).flip();
      CoderResult result;
      do {
        sink.clear();
        result = decoder.decode(in, sink, false);
        failed |= result.isError();
      } while (result.isOverflow());
      left = in.slice();
    }

    boolean fits() {
      return !failed && !left.hasRemaining();
    }
  }
}
