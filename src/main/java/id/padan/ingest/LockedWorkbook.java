package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook under a password (ECMA-376 encryption): the plain one goes to the archive. */
final class LockedWorkbook {

  /** Spreadsheets turn the password over 100 000 times; far more would only keep us busy. */
  private static final int MOST_TURNS = 5_000_000;

  private LockedWorkbook() {}

  /**
   * Opens the workbook.
   *
   * @throws RefusedException if the password is wrong or the container broken
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
