package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook under a password. */
public final class ProtectedWorkbook {

  /** Spreadsheets turn the password over 100 000 times; far more would only keep us busy. */
  private static final int MOST_TURNS = 5_000_000;

  private ProtectedWorkbook() {}

  /** Whether the file is one. */
  public static boolean is(Path file) throws IOException {
    try {
      FileShape.of(file);
      return false;
    } catch (RefusedException e) {
      return e.refusal().equals(Refusal.passwordProtected());
    }
  }

  /**
   * Writes the workbook without its password.
   *
   * @param target an existing file that only its owner may read
   * @return false if the password is another one
   */
  public static boolean open(Path file, char[] password, Path target) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      Decryptor decryptor = new EncryptionInfo(container).getDecryptor();
      if (!decryptor.verifyPassword(new String(password))) {
        return false;
      }
      try (InputStream plain = decryptor.getDataStream(container)) {
        Files.write(target, plain.readAllBytes());
      }
      return true;
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw new IOException(e);
    }
  }

  /**
   * Puts the workbook without its password into the archive.
   *
   * @throws RefusedException if the password is another one, or the container broken
   */
  static Archive.Stored open(Path file, char[] password, Archive archive) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      EncryptionInfo info = new EncryptionInfo(container);
      if (info.getVerifier().getSpinCount() > MOST_TURNS) {
        throw new RefusedException(Refusal.brokenWorkbook());
      }
      Decryptor decryptor = info.getDecryptor();
      if (!decryptor.verifyPassword(new String(password))) {
        throw new RefusedException(Refusal.wrongPassword());
      }
      try (InputStream plain = decryptor.getDataStream(container)) {
        return archive.store(plain);
      }
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // POI names no common fault of a broken container
      throw new RefusedException(Refusal.brokenWorkbook(), e);
    }
  }
}
