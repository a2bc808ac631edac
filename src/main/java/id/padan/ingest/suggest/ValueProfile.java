package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.definition.FileLayout.Column;
import id.padan.model.IndonesianDate;
import id.padan.model.Nik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cells of one column look like. Holds personal values: only counts and codes leave. */
final class ValueProfile {

  /** What a column seems to hold, by most of its values. */
  enum Look {
    EMPTY,
    NIK,
    /** Sixteen digits that are no NIK. */
    KK,
    DATE,
    /** At most two digits, few different ones. */
    CODES,
    REGION,
    NUMBER,
    /** A text of few different values. */
    LABELS,
    NAME,
    TEXT
  }

  static final int ENOUGH = 5;
  static final double NEUTRAL = 0.5;
  private static final double MOST = 0.8;
  private static final int MOST_CODES = 40;
  private static final double SOME = 0.05;
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private final Map<String, Integer> values = new TreeMap<>();
  private int filled;

  /** The values of the column at {@code at}. */
  static ValueProfile of(List<String[]> rows, int at) {
    ValueProfile profile = new ValueProfile();
    for (String[] row : rows) {
      String value = row[at].strip();
      if (!value.isEmpty()) {
        profile.values.merge(value, 1, Integer::sum);
        profile.filled++;
      }
    }
    return profile;
  }

  boolean isTelling() {
    return filled >= ENOUGH;
  }

  /** Every row has a value and none has that of another. */
  boolean isUnique(int rows) {
    return filled == rows && values.size() == rows && rows >= ENOUGH;
  }

  /** Share of the cells that are not empty, 0 to 1; of none {@link #NEUTRAL}. */
  private double share(Predicate<String> test) {
    long passed =
        values.entrySet().stream()
            .filter(value -> test.test(value.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return filled == 0 ? NEUTRAL : (double) passed / filled;
  }

  Look look() {
    if (filled == 0) {
      return Look.EMPTY;
    }
    if (share(ValueProfile::isSixteenDigits) > MOST) {
      boolean women = share(v -> isSixteenDigits(v) && Nik.clean(v).charAt(6) >= '4') > SOME;
      boolean dates = share(ValueProfile::fitsDate) > MOST;
      return dates && women ? Look.NIK : Look.KK;
    }
    if (share(ValueProfile::isDate) > MOST) {
      return Look.DATE;
    }
    if (share(v -> v.matches("\\d{1,2}")) > MOST && values.size() <= MOST_CODES) {
      return Look.CODES;
    }
    if (share(v -> v.matches("[\\d.]{2,13}") && digits(v).matches("\\d{4}|\\d{6,7}|\\d{10}"))
        > MOST) {
      return Look.REGION;
    }
    if (share(ValueProfile::isNumber) > MOST) {
      return Look.NUMBER;
    }
    if (values.size() <= MOST_CODES && values.size() * 2 <= filled) {
      return Look.LABELS;
    }
    return share(v -> v.matches("[\\p{L}.,'` -]{3,}")) > MOST ? Look.NAME : Look.TEXT;
  }

  /** Share of the values that a column of a layout would take, 0 to 1; of none a half. */
  double fit(Column column) {
    Map<String, String> codes = column.codes();
    return switch (column.type()) {
      case TEXT -> fitText(column.to() == null ? "" : column.to());
      case INTEGER -> share(v -> v.matches("\\d{1,6}"));
      case DECIMAL -> share(ValueProfile::isNumber);
      case DATE -> share(v -> isDate(v) || v.matches("[-0/ ]+"));
      case CODE, YES_NO -> share(v -> codes.containsKey(v) || codes.containsKey(plain(v)));
      case CODES -> share(v -> v.contains(",") ? isList(v) : codes.containsKey(plain(v)));
      case LABEL -> {
        Set<String> labels =
            codes.keySet().stream().map(FileLayout::normalisedLabel).collect(Collectors.toSet());
        yield share(v -> labels.contains(FileLayout.normalisedLabel(v)));
      }
      case BITMASK -> share(v -> v.matches("\\d{1,3}") && isMask(Integer.parseInt(v), codes));
    };
  }

  private double fitText(String target) {
    return switch (target) {
      case "nik", "head_nik", "no_kk" -> share(ValueProfile::isIdentityNumber);
      case "name", "head_name", "nama_provinsi", "nama_kabkota", "nama_kecamatan", "nama_desa" ->
          share(v -> v.matches("\\D*\\p{L}\\D*\\d?\\d?"));
      case "provinsi", "kabkota", "kecamatan", "desa" ->
          share(v -> v.matches("[\\d. ']+") && digits(v).matches("\\d{1,4}|\\d{6,7}|\\d{10}"));
      case "period" -> share(v -> isDate(v) || v.matches("(19|20)\\d\\d.*"));
      case "birth_place", "address" -> share(v -> v.matches(".*\\p{L}.*"));
      default -> NEUTRAL;
    };
  }

  /** Codes of at most three letters or digits that the column's list lacks; never other texts. */
  SortedSet<String> unknownCodes(Column column) {
    SortedSet<String> unknown = new TreeSet<>();
    if (column.type() == FileLayout.Type.CODE || column.type() == FileLayout.Type.YES_NO) {
      for (String value : codes()) {
        if (!column.codes().containsKey(value) && !column.codes().containsKey(plain(value))) {
          unknown.add(value);
        }
      }
    }
    return unknown;
  }

  /** The values that are codes, if there are few of them. */
  List<String> codes() {
    List<String> codes = new ArrayList<>(values.keySet());
    codes.removeIf(value -> !value.matches("\\d{1,2}|\\p{Alpha}"));
    return codes.size() <= MOST_CODES ? codes : List.of();
  }

  private static boolean isSixteenDigits(String value) {
    return Nik.hasSixteenDigits(Nik.clean(value));
  }

  /** Damaged ones too. */
  private static boolean isIdentityNumber(String value) {
    return Nik.isEmpty(value) || Nik.isScientific(value) || digits(value).length() >= 10;
  }

  private static boolean fitsDate(String value) {
    return isSixteenDigits(value) && new Nik(Nik.clean(value)).dateValid();
  }

  private static boolean isDate(String value) {
    return value.length() > 5
        && !isNumber(value)
        && IndonesianDate.parse(value, LATEST).kind() == IndonesianDate.Kind.DATE;
  }

  private static boolean isNumber(String value) {
    return value.matches("-?\\d{1,12}([.,]\\d{1,8})?");
  }

  private static String digits(String value) {
    return value.replaceAll("\\D", "");
  }

  private static String plain(String code) {
    return code.replaceFirst("^0+(?=.)", "");
  }

  private static boolean isList(String value) {
    return Stream.of(value.split(",")).allMatch(code -> code.strip().matches("\\d{1,2}"));
  }

  private static boolean isMask(int sum, Map<String, String> codes) {
    return (sum & ~codes.keySet().stream().mapToInt(Integer::parseInt).sum()) == 0;
  }
}
