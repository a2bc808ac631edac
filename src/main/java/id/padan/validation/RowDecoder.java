package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.RegionParts;
import id.padan.definition.Regions;
import id.padan.definition.Variables;
import id.padan.linkage.AddressParts;
import id.padan.model.IndonesianDate;
import id.padan.model.Nik;
import id.padan.model.RegionSystem;
import id.padan.model.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Decodes the cells of one file's rows by its layout. */
final class RowDecoder {

  private record Cell(int at, FileLayout.Column column) {}

  private final FileSetting file;
  private final Regions regions;
  private final RegionParts regionParts;
  private final List<Cell> cells = new ArrayList<>();
  private final int[] key;
  private final int[] parentKey;

  RowDecoder(FileSetting file, Regions regions) {
    this.file = file;
    this.regions = regions;
    FileLayout layout = file.layout();
    List<String> header = file.header().stream().map(FileLayout::normalised).toList();
    for (FileLayout.Column column : layout.columns()) {
      int at = header.indexOf(FileLayout.normalised(column.header()));
      if (at >= 0 && column.to() != null && Variables.of(layout.kind()).has(column.to())) {
        cells.add(new Cell(at, column));
      }
    }
    this.key = positions(layout.key(), header);
    this.parentKey = positions(layout.parentKey(), header);
    this.regionParts = RegionParts.of(layout, file.header());
  }

  private static int[] positions(List<String> columns, List<String> header) {
    return columns.stream().mapToInt(c -> header.indexOf(FileLayout.normalised(c))).toArray();
  }

  /** Decodes a row that is not malformed. */
  DecodedRow decode(SourceRow source) {
    DecodedRow row = new DecodedRow(file.layout(), file.period(), source.line());
    row.key = joined(source.cells(), key);
    row.parentKey = joined(source.cells(), parentKey);
    for (Cell cell : cells) {
      decode(row, cell.column(), source.cells()[cell.at()].strip());
    }
    decodeRegion(row, source.cells());
    if (file.layout().isHousehold()) {
      decodeHousehold(row);
    } else {
      decodePerson(row, source.cells());
    }
    return row;
  }

  private static String joined(String[] cells, int[] positions) {
    StringJoiner joiner = new StringJoiner("|");
    for (int at : positions) {
      String part = cells[at].strip();
      if (part.isEmpty()) {
        return "";
      }
      joiner.add(part);
    }
    return joiner.toString();
  }

  private void decode(DecodedRow row, FileLayout.Column column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    switch (column.type()) {
      case TEXT -> row.set(column.to(), cell);
      case INTEGER, DECIMAL -> number(row, column, cell);
      case DATE -> date(row, column.to(), cell);
      case CODE -> code(row, column, cell);
      case YES_NO -> yesNo(row, column, cell);
      case BITMASK -> bitmask(row, column, cell);
    }
  }

  private void number(DecodedRow row, FileLayout.Column column, String cell) {
    try {
      boolean readable = cell.indexOf(file.decimalMark() == ',' ? '.' : ',') < 0;
      BigDecimal number = new BigDecimal(cell.replace(file.decimalMark(), '.'));
      if (readable && cell.indexOf('e') < 0 && cell.indexOf('E') < 0) {
        row.set(column.to(), typed(row, column, number));
        return;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // noted below, like every other cell that is no number
    }
    row.undecodable(column.to(), cell, "NUMBER_INVALID");
  }

  private static Object typed(DecodedRow row, FileLayout.Column column, BigDecimal number) {
    if (column.type() == FileLayout.Type.DECIMAL) {
      return number.stripTrailingZeros();
    }
    Variables.Type type = row.variables.type(row.variables.indexOf(column.to()));
    return type == Variables.Type.SMALLINT
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

  private static void code(DecodedRow row, FileLayout.Column column, String cell) {
    String label = column.codes().get(cell);
    if (label == null) {
      label = column.codes().get(withoutLeadingZeros(cell));
    }
    if (label == null) {
      row.undecodable(column.to(), cell, "CODE_UNKNOWN");
    } else if (row.variables.type(row.variables.indexOf(column.to())) == Variables.Type.BOOLEAN) {
      row.set(column.to(), label.equals("true"));
    } else {
      row.set(column.to(), label);
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

  private void decodeRegion(DecodedRow row, String[] source) {
    String[] codes = regionParts.codes(source);
    boolean bps = regionParts.isBps();
    RegionSystem system = bps ? RegionSystem.BPS : RegionSystem.KEMENDAGRI;
    String[] names = {"provinsi", "kabkota", "kecamatan", "desa"};
    row.kecamatan = codes[2];
    for (int level = 1; level <= names.length; level++) {
      String code = codes[level - 1];
      boolean unknown = code == null || regions.regionUnknown(system, code);
      String other = null;
      if (!unknown) {
        other = (bps ? regions.toKemendagri(code) : regions.toBps(code)).orElse(null);
        unknown = bps && level == 2 && other == null;
      }
      if (unknown) {
        row.unknownRegionLevel = level;
        return;
      }
      row.set(names[level - 1] + "_bps", bps ? code : other);
      row.set(names[level - 1] + "_code", bps ? other : code);
    }
  }

  private static void decodeHousehold(DecodedRow row) {
    row.set("no_kk", cleanedNumber(row.text("no_kk")));
    if (Check.HasLetter.lacksLetter(row.text("head_name"))) {
      row.set("head_name", null);
    }
    String address = row.text("address");
    if (address != null) {
      AddressParts parts = AddressParts.parse(address);
      row.set("rt", parts.rt());
      row.set("rw", parts.rw());
    }
  }

  private void decodePerson(DecodedRow row, String[] source) {
    row.set("no_kk", cleanedNumber(row.text("no_kk")));
    for (Cell cell : cells) {
      if (cell.column().to().equals("nik")) {
        row.nik = NikFacts.of(source[cell.at()], row.text("no_kk"), file.niksCut(), regions);
      }
    }
    row.set("nik", row.nik.empty() || row.nik.isKk() ? null : row.nik.cleaned());
    row.set("nik_status", row.nik.status());
  }

  private static String cleanedNumber(String raw) {
    return raw == null || Nik.isEmpty(raw) ? null : Nik.clean(raw);
  }

  String regionHeader(int level) {
    return regionParts.header(level);
  }
}
