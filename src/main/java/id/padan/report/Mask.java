package id.padan.report;

import id.padan.definition.FileLayout;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of a faulty cell may be shown to those who mend it: never a person. */
enum Mask {
  /** NIK, family card number, source key: the first six digits. */
  IDENTITY,
  /** Names, addresses, free text: their shape. */
  TEXT,
  /** The year. */
  DATE,
  /** Codes and numbers as they are; words only where several rows hold them. */
  CODE;

  /** Words that fewer rows hold may be a name in the wrong column. */
  static final int FEWEST_ROWS = 3;

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+[.,]?[0-9]*[eE]\\+?[0-9]+");
  private static final int SHOWN_DIGITS = 6;
  private static final int LONGEST = 40;
  private static final int LONGEST_CODE = 10;
  private static final Set<String> NUMBERS = Set.of("nik", "head_nik", "no_kk");
  private static final Set<String> REGIONS = Set.of("provinsi", "kabkota", "kecamatan", "desa");

  /** The mask of the column with this header; an unknown one is free text. */
  static Mask of(FileLayout layout, String header) {
    Optional<FileLayout.Column> column =
        layout == null ? Optional.empty() : layout.columnNamed(header);
    if (column.isEmpty()) {
      return TEXT;
    }
    String to = column.get().to();
    boolean key =
        FileLayout.normalised(layout.key()).contains(FileLayout.normalised(header))
            || FileLayout.normalised(layout.parentKey()).contains(FileLayout.normalised(header));
    if (to != null && NUMBERS.contains(to) || key) {
      return IDENTITY;
    }
    if (to != null && REGIONS.contains(to)) {
      return CODE;
    }
    return switch (column.get().type()) {
      case TEXT -> TEXT;
      case DATE -> DATE;
      default -> CODE;
    };
  }

  /** What is shown of a cell; blank stays blank. */
  String shown(String cell) {
    String text = cell.strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST) + "…";
    }
    return switch (this) {
      case TEXT -> shape(text);
      case IDENTITY -> text.chars().anyMatch(Character::isDigit) ? firstDigits(text) : text;
      case DATE -> text.chars().anyMatch(Character::isDigit) ? year(text) : text;
      case CODE -> digits(text) > LONGEST_CODE ? firstDigits(text) : text;
    };
  }

  /** Whether what is shown must be reduced to its shape where few rows hold it. */
  static boolean tells(String shown) {
    return shown.chars().filter(Character::isLetter).count() > 1 && !shown.matches("[Aa9 ]*");
  }

  /** {@code Jl. Melati 5} as {@code Aa. Aaaaaa 9}. */
  static String shape(String text) {
    StringBuilder shape = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shape.append(
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '9' : c);
    }
    return shape.toString();
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  private static String firstDigits(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int digits = 0;
    boolean scientific = SCIENTIFIC.matcher(text).matches();
    int mantissa = scientific ? Math.max(text.indexOf('e'), text.indexOf('E')) : text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i >= mantissa || !Character.isLetterOrDigit(c)) {
        masked.append(c);
      } else if (Character.isDigit(c)) {
        masked.append(++digits > SHOWN_DIGITS ? '*' : c);
      } else {
        masked.append(shape(String.valueOf(c)));
      }
    }
    return masked.toString();
  }

  private static String year(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    boolean shown = false;
    for (int i = 0; i < text.length(); i++) {
      boolean four = text.substring(i).matches("[0-9]{4}.*");
      if (four && !shown) {
        masked.append(text, i, i + 4);
        shown = true;
        i += 3;
      } else {
        masked.append(Character.isDigit(text.charAt(i)) ? "*" : shape(text.substring(i, i + 1)));
      }
    }
    return masked.toString();
  }
}
