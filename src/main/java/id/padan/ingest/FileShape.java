package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its content; its name may lie. */
enum FileShape {
  TEXT,
  WORKBOOK,
  /** A zip of files. */
  ARCHIVE;

  private static final int HEAD = 512;
  private static final int OLE2 = 0xD0CF11E0;
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

  /**
   * The shape of a file.
   *
   * @throws RefusedException if it is of a kind that is not read, saying what to do
   */
  static FileShape of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8) {
      return ofZip(file);
    }
    if (head.length >= 4 && java.nio.ByteBuffer.wrap(head).getInt() == OLE2) {
      throw new RefusedException(ofOle2(file));
    }
    if (isUtf16(head)) {
      throw new RefusedException(Refusal.encoding());
    }
    if (isMarkup(new String(head, StandardCharsets.ISO_8859_1))) {
      throw new RefusedException(Refusal.markup());
    }
    return TEXT;
  }

  private static FileShape ofZip(Path file) throws IOException {
    try (BoundedZip zip = BoundedZip.open(file)) {
      if (zip.has(Workbook.CONTENT_TYPES)) {
        return WORKBOOK;
      }
      if (zip.has("mimetype")) {
        try (InputStream in = zip.read("mimetype")) {
          String type = new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII);
          if (type.startsWith(OPEN_DOCUMENT)) {
            throw new RefusedException(Refusal.openDocument());
          }
        }
      }
      return ARCHIVE;
    }
  }

  /** The container of old Office documents, and of new ones with a password. */
  private static Refusal ofOle2(Path file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return Refusal.passwordProtected();
      }
      return container.getRoot().hasEntryCaseInsensitive("Workbook")
              || container.getRoot().hasEntryCaseInsensitive("Book")
          ? Refusal.oldWorkbook()
          : Refusal.otherDocument();
    } catch (IOException | RuntimeException e) { // POI names no common fault of a broken container
      return Refusal.otherDocument();
    }
  }

  /** What spreadsheets call Unicode text begins with a byte order mark of two bytes. */
  private static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
            || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
  }

  /** HTML or XML, which many web applications send under the name .xls. */
  private static boolean isMarkup(String head) {
    String text = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    return text.length() > 1
        && text.charAt(0) == '<'
        && "!?abcdefghijklmnopqrstuvwxyz".indexOf(Character.toLowerCase(text.charAt(1))) >= 0;
  }
}
