package id.padan.validation;

import id.padan.model.Kk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a rule looks at. A new kind is a new record here; the compiler names the places to extend.
 */
sealed interface Check {

  /** Whether {@code column} of this row is at fault. */
  boolean faulty(DecodedRow row, String column);

  /** Whether the value is taken away where it is at fault. */
  default boolean discardsValue() {
    return false;
  }

  /** {@code check: {decoding: CODE_UNKNOWN}}: the cell could not be decoded, or only leniently. */
  record Decoding(String code) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return code.equals(row.decodingFault(column));
    }
  }

  /** {@code check: cells}: the number of cells is wrong or a quote never closes. */
  record Cells() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return false; // a malformed row is never decoded; RowJudge raises it
    }
  }

  /** {@code check: key}: the source key is empty. */
  record Key() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return row.key.isEmpty();
    }
  }

  /** {@code check: region}: a level of the region code is missing or unknown. */
  record Region() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return row.unknownRegionLevel > 0;
    }
  }

  /** {@code check: region-name}: the file calls a region otherwise than the code's list does. */
  record RegionName() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return row.unknownRegionLevel == 0 && row.misnamedRegion != null;
    }
  }

  /** {@code check: has-letter}: empty, or no letter in it. */
  record HasLetter() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return lacksLetter(row.text(column));
    }

    static boolean lacksLetter(String text) {
      return text == null || text.chars().noneMatch(Character::isLetter);
    }
  }

  /** {@code check: {range: {min: 1, max: 1000}}}: both ends included. */
  record Range(BigDecimal min, BigDecimal max) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      BigDecimal number = row.decimal(column);
      return number != null && (number.compareTo(min) < 0 || number.compareTo(max) > 0);
    }

    @Override
    public boolean discardsValue() {
      return true;
    }
  }

  /** {@code check: not-after-period}: a date after the period's last day. */
  record NotAfterPeriod() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      LocalDate date = row.date(column);
      return date != null && date.isAfter(row.period.lastDay());
    }

    @Override
    public boolean discardsValue() {
      return true;
    }
  }

  /** {@code check: {nik: length}}: one look at the NIK, see {@link NikFacts}. */
  record NikLooks(Look look) implements Check {

    enum Look {
      EMPTY,
      IS_KK,
      DAMAGED,
      LENGTH,
      DATE,
      REGION,
      SERIAL,
      BIRTH_DATE,
      SEX
    }

    @Override
    public boolean faulty(DecodedRow row, String column) {
      NikFacts nik = row.nik;
      return nik.present()
          && switch (look) {
            case EMPTY -> nik.empty();
            case IS_KK -> nik.isKk();
            case DAMAGED -> nik.damaged();
            case LENGTH -> nik.wrongLength();
            case DATE -> nik.badDate();
            case REGION -> nik.badRegion();
            case SERIAL -> nik.serialZero();
            case BIRTH_DATE -> nik.birthDateDiffers(row.date(of(row, "birth_date")));
            case SEX -> nik.sexDiffers(row.text(of(row, "sex")));
          };
    }

    /** A family file tells of its head what a person file tells of the person. */
    private static String of(DecodedRow row, String variable) {
      return row.layout.isHousehold() ? "head_" + variable : variable;
    }
  }

  /** {@code check: kk-length}: a KK number that has not 16 digits. */
  record KkLength() implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return row.value(column) != null && !Kk.wellFormed(row.text(column));
    }
  }

  /** {@code check: {age-differs: 1}}: stated age and birth date differ by more years than that. */
  record AgeDiffers(int years) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      LocalDate birth = row.date("birth_date");
      Number stated = row.number(column);
      return birth != null
          && stated != null
          && Math.abs(birth.until(row.period.lastDay()).getYears() - stated.intValue()) > years;
    }
  }

  /** {@code check: {decile-of: percentile_received}}: the decile is not that of the percentile. */
  record DecileOf(String percentile) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Number decile = row.number(column);
      Number received = row.number(percentile);
      return decile != null
          && received != null
          && decile.intValue() != Math.max(1, (received.intValue() + 9) / 10);
    }
  }

  /**
   * {@code check: {only-if: {column: penerangan, in: [Listrik PLN]}}}: answered although another
   * answer makes the questionnaire skip it. An unknown other answer is no fault.
   */
  record OnlyIf(String other, Set<String> labels, Set<String> harmless) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Object answer = row.value(other);
      return answer != null
          && !labels.contains(answer.toString())
          && row.answered(column)
          && !"0".equals(row.undecoded(column))
          && !(row.value(column) != null && harmless.contains(row.value(column).toString()));
    }
  }

  /**
   * {@code check: {required-if: {column: air_minum, in: [Leding meteran]}}}: the cell is empty
   * although another answer makes the questionnaire ask for it.
   */
  record RequiredIf(String other, Set<String> labels) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Object answer = row.value(other);
      return answer != null && labels.contains(answer.toString()) && !row.answered(column);
    }
  }

  /**
   * {@code check: {not-above: {levels: {SMP: 2}, column: jenjang, column-levels: {SD/SDLB: 1}}}}:
   * the value's level is higher than that of the other column. A value without level is no fault.
   */
  record NotAbove(Map<String, Integer> levels, String other, Map<String, Integer> otherLevels)
      implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Integer level = level(levels, row.value(column));
      Integer highest = level(otherLevels, row.value(other));
      return level != null && highest != null && level > highest;
    }

    private static Integer level(Map<String, Integer> levels, Object value) {
      return value == null ? null : levels.get(value.toString());
    }
  }

  /** {@code check: {from-age: {years: 5, harmless: [...]}}}: answered for someone younger. */
  record FromAge(int years, Set<String> harmless) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Integer age = row.age();
      Object answer = row.value(column);
      return age != null && age < years && answer != null && !harmless.contains(answer.toString());
    }
  }

  /** {@code check: {pregnant: {min: 10, max: 49}}}: pregnant, but a man or outside these ages. */
  record Pregnant(int min, int max) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      Integer age = row.age();
      return Boolean.TRUE.equals(row.value(column))
          && ("L".equals(row.text("sex")) || age != null && (age < min || age > max));
    }
  }

  /** {@code check: {settled: key-repeated}}: needs other rows, so SQL judges it after reading. */
  record Settled(String statement) implements Check {
    @Override
    public boolean faulty(DecodedRow row, String column) {
      return false;
    }
  }
}
