package id.padan.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A workbook in the .xlsx format (ECMA-376, transitional or strict), read part by part.
 *
 * <p>Not thread-safe.
 */
final class Workbook implements Closeable {

  static final String CONTENT_TYPES = "[Content_Types].xml";

  /** A sheet of cells; charts are none. */
  record Sheet(String name, boolean hidden) {}

  private record Part(String type, String name) {}

  private final BoundedZip zip;
  private final Map<String, String> names = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> sheetParts = new HashMap<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private SharedTexts sharedTexts;
  private boolean from1904;

  private Workbook(BoundedZip zip) {
    this.zip = zip;
    zip.names().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
  }

  static Workbook open(Path file) throws IOException {
    Workbook workbook = new Workbook(BoundedZip.open(file));
    try {
      workbook.refuseOtherKinds();
      workbook.readParts();
      return workbook;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private XmlPart part(String name) throws IOException {
    String found = names.get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      throw new RefusedException(Refusal.brokenWorkbook());
    }
    return new XmlPart(zip.read(found));
  }

  private void refuseOtherKinds() throws IOException {
    boolean sheets = false;
    boolean macros = names.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    try (XmlPart xml = part(CONTENT_TYPES)) {
      while (xml.next()) {
        String type = xml.isStart() ? xml.attribute("ContentType") : null;
        if (type != null) {
          macros |= type.contains("macroEnabled");
          sheets |= type.contains("spreadsheetml.sheet.main");
          sheets |= type.contains("spreadsheetml.template.main");
        }
      }
    }
    if (macros) {
      throw new RefusedException(Refusal.macroWorkbook());
    }
    if (!sheets) {
      throw new RefusedException(Refusal.otherDocument());
    }
  }

  private void readParts() throws IOException {
    String main =
        related("").values().stream()
            .filter(part -> part.type().equals("officeDocument"))
            .map(Part::name)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.brokenWorkbook()));
    Map<String, Part> parts = related(main);
    readSheets(main, parts);
    XmlPart texts = null;
    for (Part part : parts.values()) {
      if (part.type().equals("styles")) {
        readStyles(part.name());
      } else if (part.type().equals("sharedStrings")) {
        texts = part(part.name());
      }
    }
    sharedTexts = new SharedTexts(texts);
  }

  /** The parts that a part points to, by their ids; type without the name space before it. */
  private Map<String, Part> related(String from) throws IOException {
    int slash = from.lastIndexOf('/') + 1;
    Map<String, Part> parts = new java.util.LinkedHashMap<>();
    String folder = from.substring(0, slash);
    try (XmlPart xml = part(folder + "_rels/" + from.substring(slash) + ".rels")) {
      while (xml.next()) {
        String target = xml.isStart("Relationship") ? xml.attribute("Target") : null;
        String type = target == null ? null : xml.attribute("Type");
        if (type != null && !"External".equals(xml.attribute("TargetMode"))) {
          parts.put(
              String.valueOf(xml.attribute("Id")),
              new Part(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        }
      }
    }
    return parts;
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    List<String> steps = new ArrayList<>();
    for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private void readSheets(String main, Map<String, Part> parts) throws IOException {
    try (XmlPart xml = part(main)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          String value = String.valueOf(xml.attribute("date1904"));
          from1904 = value.equals("1") || value.equals("true");
        } else if (xml.isStart("sheet")) {
          Part part = parts.get(xml.attribute("id"));
          String name = xml.attribute("name");
          if (part != null && name != null && part.type().equals("worksheet")) {
            String state = xml.attribute("state");
            sheets.add(new Sheet(name, state != null && !state.equals("visible")));
            sheetParts.putIfAbsent(name, part.name());
          }
        }
      }
    }
  }

  private void readStyles(String name) throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    try (XmlPart xml = part(name)) {
      boolean ofCells = false;
      int style = 0;
      while (xml.next()) {
        if (xml.isStart("numFmt") && xml.attribute("formatCode") != null) {
          formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
        } else if (xml.isStart("cellXfs")) {
          ofCells = true;
        } else if (xml.isEnd("cellXfs")) {
          ofCells = false;
        } else if (ofCells && xml.isStart("xf")) {
          int format = xml.number("numFmtId", 0);
          if (isDateFormat(format, formats.get(format))) {
            dateStyles.add(style);
          }
          style++;
        }
      }
    }
  }

  private static boolean isDateFormat(int number, String code) {
    return (code == null || code.length() <= 255) && DateUtil.isADateFormat(number, code);
  }

  /** In the workbook's order. */
  List<Sheet> sheets() {
    return sheets;
  }

  XmlPart openSheet(String name) throws IOException {
    String part = sheetParts.get(name);
    if (part == null) {
      throw new RefusedException(Refusal.brokenWorkbook());
    }
    return part(part);
  }

  /** The text of a number as a cell writes it. */
  String sharedText(String number) throws IOException {
    try {
      return sharedTexts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException e) {
      throw new RefusedException(Refusal.brokenWorkbook(), e);
    }
  }

  /** Whether numbers of this cell style are shown as dates. */
  boolean isDate(int style) {
    return dateStyles.contains(style);
  }

  /** Whether days are counted from 1904-01-01. */
  boolean from1904() {
    return from1904;
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      if (sharedTexts != null) {
        sharedTexts.close();
      }
    }
  }
}
