package id.padan.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook (.xlsx, ECMA-376) for people: text cells, so that no digit of a NIK is lost, and
 * counts. Sheets are written one after the other; only the distinct texts stay in memory. The same
 * content gives the same bytes, but for a password.
 *
 * <p>Written part by part because the library for it builds an XML tree for each shared text: that
 * was half of the report step, which writes more than a million cells for a million persons.
 */
final class BookFile implements Closeable {

  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path target;
  private final Optional<char[]> password;
  private final POIFSFileSystem container;
  private final ZipOutputStream zip;
  private final Writer writer;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /**
   * Begins the file.
   *
   * @param password that opens it, if it gets one
   */
  BookFile(Path target, Optional<char[]> password) throws IOException {
    this.target = target;
    this.password = password;
    this.container = password.isPresent() ? new POIFSFileSystem() : null;
    this.zip = new ZipOutputStream(out());
    this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
  }

  private OutputStream out() throws IOException {
    if (container == null) {
      return Files.newOutputStream(target);
    }
    try {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(new String(password.orElseThrow()));
      return encryptor.getDataStream(container);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Begins the next sheet; the one before must be closed. */
  BookSheet sheet(String name, BookSheet.Form form) throws IOException {
    sheets.add(name);
    part("xl/worksheets/sheet" + sheets.size() + ".xml");
    return new BookSheet(this, writer, name, form);
  }

  /** The number of a text among those that the cells share: some programs need them shared. */
  int shared(String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  /** Defines a name that belongs to the sheet begun last. */
  void define(String name, String area, boolean hidden) {
    names.add(
        "<definedName name=\"_xlnm.%s\" localSheetId=\"%d\"%s>%s</definedName>"
            .formatted(name, sheets.size() - 1, hidden ? " hidden=\"1\"" : "", escaped(area)));
  }

  private void part(String name) throws IOException {
    writer.flush();
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  @Override
  public void close() throws IOException {
    try (zip;
        container) {
      sharedTexts();
      styles();
      workbook();
      relations();
      contentTypes();
      writer.close();
      if (container != null) {
        try (OutputStream out = Files.newOutputStream(target)) {
          container.writeFilesystem(out);
        }
      }
    }
  }

  private void sharedTexts() throws IOException {
    part("xl/sharedStrings.xml");
    writer.write("<sst " + NAMESPACE + " uniqueCount=\"" + texts.size() + "\">");
    for (String text : texts.keySet()) {
      writer.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
    }
    writer.write("</sst>");
  }

  private void styles() throws IOException {
    writer.flush();
    ZipEntry entry = new ZipEntry("xl/styles.xml");
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    try (InputStream styles = BookFile.class.getResourceAsStream("/workbook/styles.xml")) {
      styles.transferTo(zip);
    }
  }

  private void workbook() throws IOException {
    part("xl/workbook.xml");
    writer.write("<workbook " + NAMESPACE + " xmlns:r=\"" + RELATIONS + "\"><sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      writer.write(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(escaped(sheets.get(i - 1)), i, i));
    }
    writer.write("</sheets>");
    if (!names.isEmpty()) {
      writer.write("<definedNames>" + String.join("", names) + "</definedNames>");
    }
    writer.write("</workbook>");
  }

  private void relations() throws IOException {
    part("_rels/.rels");
    writer.write(relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part("xl/_rels/workbook.xml.rels");
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      all.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    all.append(relation("rId" + (sheets.size() + 1), "sharedStrings", "sharedStrings.xml"));
    all.append(relation("rId" + (sheets.size() + 2), "styles", "styles.xml"));
    writer.write(relations(all.toString()));
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private void contentTypes() throws IOException {
    part("[Content_Types].xml");
    writer.write(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    contentType("workbook.xml", "sheet.main");
    contentType("styles.xml", "styles");
    contentType("sharedStrings.xml", "sharedStrings");
    for (int i = 1; i <= sheets.size(); i++) {
      contentType("worksheets/sheet" + i + ".xml", "worksheet");
    }
    writer.write("</Types>");
  }

  private void contentType(String part, String type) throws IOException {
    writer.write(
        "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
            .formatted(part, type));
  }

  /** As XML text; what XML cannot hold as {@code _x0001_}, and so a text that looks like it. */
  static String escaped(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String as = escape(c, text, i);
      if (as != null && escaped == null) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        if (as == null) {
          escaped.append(c);
        } else {
          escaped.append(as);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static String escape(char c, String text, int at) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t', '\n' -> null;
      case '_' -> text.startsWith("_x", at) ? "_x005F_" : null;
      case '\uFFFE', '\uFFFF' -> "\uFFFD";
      default -> c < ' ' ? "_x%04X_".formatted((int) c) : null;
    };
  }
}
