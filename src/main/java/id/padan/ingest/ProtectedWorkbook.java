package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook under a password. */
public final class ProtectedWorkbook {

  private ProtectedWorkbook() {}

  /** Whether the file is one. */
  public static boolean is(Path file) throws IOException {
    if (FileMagic.valueOf(file.toFile()) != FileMagic.OLE2) {
      return false;
    }
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
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
}
