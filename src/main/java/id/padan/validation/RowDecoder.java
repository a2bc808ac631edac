package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.Variables;
import id.padan.linkage.AddressParts;
import id.padan.model.IndonesianDate;
import id.padan.model.Nik;
import id.padan.model.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Decodes the cells of one file's rows by its layout. */
final class RowDecoder {

  /** A cell to decode; the labels of its list are in the form in which they are compared. */
  private record Cell(int at, int variable, FileLayout.Column column, Map<String, String> codes) {

    static Cell of(int at, int variable, FileLayout.Column column) {
      if (column.type() != FileLayout.Type.LABEL) {
        return new Cell(at, variable, column, column.codes());
      }
      Map<String, String> labels = new HashMap<>();
      column.codes().forEach((l, stored) -> labels.put(FileLayout.normalisedLabel(l), stored));
      return new Cell(at, variable, column, labels);
    }
  }

  /**
   * A part of a key; an identity number is the same whatever a spreadsheet put around it.
   *
   * @param region a blank one is a fault of the region; the rest still identifies the row
   */
  private record KeyCell(int at, String header, boolean identityNumber, boolean region) {

    String in(String[] cells) {
      String cell = cells[at].strip();
      if (!identityNumber) {
        return cell;
      }
      return Nik.isEmpty(cell) ? "" : Nik.clean(cell);
    }
  }

  private final FileSetting file;
  private final Regions regions;
  private final RegionDecoder region;
  private final List<Cell> cells = new ArrayList<>();
  private final List<KeyCell> key;
  private final List<KeyCell> parentKey;
  private final String nik;
  private final int nikAt;

  RowDecoder(FileSetting file, Regions regions) {
    this.file = file;
    this.regions = regions;
    FileLayout layout = file.layout();
    List<String> header = FileLayout.normalised(file.header());
    Variables variables = Variables.of(layout.kind());
    for (FileLayout.Column column : layout.columns()) {
      int at = column.in(header);
      if (at >= 0 && column.to() != null && variables.has(column.to())) {
        cells.add(Cell.of(at, variables.indexOf(column.to()), column));
      }
    }
    this.key = keyCells(layout.key(), header);
    this.parentKey = keyCells(layout.parentKey(), header);
    this.region = new RegionDecoder(layout, file.header(), regions);
    this.nik = layout.isHousehold() ? "head_nik" : "nik";
    this.nikAt = layout.columnTo(nik).map(c -> c.in(header)).orElse(-1);
  }

  private List<KeyCell> keyCells(List<String> headers, List<String> row) {
    return headers.stream()
        .map(header -> file.layout().columnNamed(header).orElseThrow())
        .map(
            column ->
                new KeyCell(
                    column.in(row),
                    file.header().get(column.in(row)).strip(),
                    "no_kk".equals(column.to()),
                    column.to() != null && FileLayout.ROLES.contains(column.to())))
        .toList();
  }

  /** Decodes a row that is not malformed. */
  DecodedRow decode(SourceRow source) {
    DecodedRow row = new DecodedRow(file.layout(), file.period(), source.line());
    row.key = joined(source.cells(), key);
    row.parentKey = joined(source.cells(), parentKey);
    for (Cell cell : cells) {
      decode(row, cell, source.cells()[cell.at()].strip());
    }
    region.decode(row, source.cells());
    row.set("no_kk", cleanedNumber(row.text("no_kk")));
    if (nikAt >= 0) {
      row.nik = NikFacts.of(source.cells()[nikAt], row.text("no_kk"), file.niksCut(), regions);
      row.set(nik, row.nik.empty() || row.nik.isKk() ? null : row.nik.cleaned());
      row.set(nik + "_status", row.nik.status());
    } else if (!file.layout().isHousehold()) {
      row.set("nik_status", NikFacts.NONE.status());
    }
    if (file.layout().isHousehold()) {
      decodeHousehold(row);
    }
    return row;
  }

  private static String joined(String[] cells, List<KeyCell> key) {
    StringJoiner joiner = new StringJoiner("|");
    for (KeyCell cell : key) {
      String part = cell.in(cells);
      if (part.isEmpty() && !cell.region()) {
        return "";
      }
      joiner.add(part);
    }
    return joiner.toString();
  }

  private void decode(DecodedRow row, Cell cell, String text) {
    if (text.isEmpty()) {
      return;
    }
    switch (cell.column().type()) {
      case TEXT -> row.values[cell.variable()] = text;
      case INTEGER, DECIMAL -> number(row, cell, text);
      case DATE -> date(row, cell.column().to(), text);
      case CODE, LABEL -> store(row, cell, text, label(cell, text));
      case CODES -> codes(row, cell, text);
      case YES_NO -> yesNo(row, cell.column(), text);
      case BITMASK -> bitmask(row, cell.column(), text);
    }
  }

  private void number(DecodedRow row, Cell cell, String text) {
    try {
      boolean readable = text.indexOf(file.decimalMark() == ',' ? '.' : ',') < 0;
      BigDecimal number = new BigDecimal(text.replace(file.decimalMark(), '.'));
      if (readable && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
        row.values[cell.variable()] = typed(row, cell, number);
        return;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // noted below, like every other cell that is no number
    }
    row.undecodable(cell.column().to(), text, "NUMBER_INVALID");
  }

  private static Object typed(DecodedRow row, Cell cell, BigDecimal number) {
    if (cell.column().type() == FileLayout.Type.DECIMAL) {
      return number.stripTrailingZeros();
    }
    return row.variables.type(cell.variable()) == Variables.Type.SMALLINT
        ? (Object) (int) number.shortValueExact()
        : (Object) number.intValueExact();
  }

  private void date(DecodedRow row, String variable, String cell) {
    IndonesianDate.Parsed parsed = IndonesianDate.parse(cell, file.period().lastDay());
    switch (parsed.kind()) {
      case DATE -> row.set(variable, parsed.date());
      case INVALID -> row.undecodable(variable, cell, "DATE_INVALID");
      case EMPTY -> {
        // an empty date is no fault
      }
    }
  }

  private static void codes(DecodedRow row, Cell cell, String text) {
    StringJoiner labels = new StringJoiner(", ");
    for (String code : text.split(",")) {
      String label = label(cell, code.strip());
      if (label == null) {
        store(row, cell, text, null);
        return;
      }
      labels.add(label);
    }
    store(row, cell, text, labels.toString());
  }

  /** The label of a code, or how the list writes a label; null if the list has neither. */
  private static String label(Cell cell, String text) {
    Map<String, String> codes = cell.codes();
    if (cell.column().type() == FileLayout.Type.LABEL) {
      return codes.get(FileLayout.normalisedLabel(text));
    }
    String label = codes.get(text);
    return label == null ? codes.get(withoutLeadingZeros(text)) : label;
  }

  private static void store(DecodedRow row, Cell cell, String text, String label) {
    if (label == null) {
      row.undecodable(cell.column().to(), text, "CODE_UNKNOWN");
    } else if (row.variables.type(cell.variable()) == Variables.Type.BOOLEAN) {
      row.values[cell.variable()] = label.equals("true");
    } else {
      row.values[cell.variable()] = label;
    }
  }

  private static String withoutLeadingZeros(String code) {
    int start = 0;
    while (start < code.length() - 1 && code.charAt(start) == '0') {
      start++;
    }
    return code.substring(start);
  }

  private static void yesNo(DecodedRow row, FileLayout.Column column, String cell) {
    String code = withoutLeadingZeros(cell).toUpperCase(Locale.ROOT);
    switch (code) {
      case "1", "3", "Y", "YA" -> row.set(column.to(), true);
      case "2", "4", "T", "TIDAK" -> row.set(column.to(), false);
      case "0", "-" -> {
        // not asked
      }
      default -> row.undecodable(column.to(), cell, "CODE_UNKNOWN");
    }
    if ("1234".contains(code) && !column.codes().containsKey(code)) {
      row.decodedWithFault(column.to(), "CODE_PARITY");
    }
  }

  private static void bitmask(DecodedRow row, FileLayout.Column column, String cell) {
    int all = column.codes().keySet().stream().mapToInt(Integer::parseInt).sum();
    int sum;
    try {
      sum = Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      sum = -1;
    }
    if (sum < 0 || (sum & ~all) != 0) {
      row.undecodable(column.to(), cell, "CODE_UNKNOWN");
      return;
    }
    if (sum == 0) {
      row.set(column.to(), column.codes().get("0"));
      return;
    }
    StringJoiner labels = new StringJoiner(", ");
    for (Map.Entry<String, String> bit : column.codes().entrySet()) {
      if ((sum & Integer.parseInt(bit.getKey())) != 0) {
        labels.add(bit.getValue());
      }
    }
    row.set(column.to(), labels.toString());
  }

  private static void decodeHousehold(DecodedRow row) {
    if (Check.HasLetter.lacksLetter(row.text("head_name"))) {
      row.set("head_name", null);
    }
    String address = row.text("address");
    if (address != null) {
      String[] numbers = AddressParts.rtAndRw(address);
      row.set("rt", numbers[0]);
      row.set("rw", numbers[1]);
    }
  }

  private static String cleanedNumber(String raw) {
    return raw == null || Nik.isEmpty(raw) ? null : Nik.clean(raw);
  }

  /** Header of the first part of the key that is blank; of the last part if none is. */
  String blankKeyHeader(SourceRow source) {
    List<KeyCell> parts = key.isEmpty() ? parentKey : key;
    return parts.stream()
        .filter(part -> !part.region() && part.in(source.cells()).isEmpty())
        .findFirst()
        .orElse(parts.get(parts.size() - 1))
        .header();
  }

  String regionHeader(int level) {
    return region.header(level);
  }
}
