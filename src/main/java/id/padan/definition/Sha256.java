package id.padan.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Names the exact content of definition files. */
public final class Sha256 {

  private Sha256() {}

  /**
   * SHA-256 of the files' bytes one after the other.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(Path... files) {
    return of(
        Stream.of(files)
            .map(
                file -> {
                  try {
                    return Files.readAllBytes(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  /** SHA-256 of the parts one after the other, as {@link #of(Path...)}. */
  public static String of(Stream<byte[]> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEachOrdered(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
