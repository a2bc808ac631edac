package id.padan.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks made by hand, where a library would not write what a test needs. */
final class Workbooks {

  private static final String RELATIONS =
      "<Relationships><Relationship Id=\"r1\" Type=\"x/%s\" Target=\"%s\"/></Relationships>";

  private Workbooks() {}

  /** The XML of a sheet. */
  static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** The parts of a workbook with one sheet, by their names. */
  static Map<String, byte[]> parts(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        Workbook.CONTENT_TYPES,
        "<Types><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/x.spreadsheetml.sheet.main+xml\"/></Types>");
    parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "/xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "sheet.xml"));
    parts.put("xl/sheet.xml", sheet);
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  static byte[] of(String sheet) {
    return Deliveries.zip(parts(sheet));
  }
}
