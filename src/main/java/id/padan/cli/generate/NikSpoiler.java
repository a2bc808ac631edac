package id.padan.cli.generate;

import java.util.Optional;

/**
 * Damages NIK cells, one kind of damage a method; a new number is always claimed at the registry.
 */
final class NikSpoiler {

  private static final int ATTEMPTS = 20;

  private final Dice dice;
  private final Registry registry;

  NikSpoiler(Dice dice, Registry registry) {
    this.dice = dice;
    this.registry = registry;
  }

  /** One or two wrong digits of serial or date; the serial stays at 9000 or above. */
  Optional<Long> slip(long nik) {
    String digits = Long.toString(nik);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      char[] slipped = digits.toCharArray();
      int at = dice.chance(0.75) ? dice.between(13, 15) : dice.between(6, 11);
      if (at != 11 && at < 15 && dice.chance(0.5)) {
        slipped[at] = digits.charAt(at + 1);
        slipped[at + 1] = digits.charAt(at);
      } else {
        slipped[at] = (char) ('0' + dice.between(0, 9));
      }
      long number = Long.parseLong(new String(slipped));
      if (number != nik && registry.claim(number)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** A day or month that no calendar has. */
  Optional<Long> impossibleDate(long nik) {
    long date = nik / 10_000 % 1_000_000;
    long wrong =
        switch (dice.between(0, 2)) {
          case 0 -> date / 10_000 * 10_000 + dice.between(13, 19) * 100 + date % 100;
          case 1 -> dice.between(72, 79) * 10_000L + date % 10_000;
          default -> 30 * 10_000 + 2 * 100 + date % 100;
        };
    return claimed(nik + (wrong - date) * 10_000);
  }

  /** A kecamatan that never was in a listed district. */
  Optional<Long> unknownKecamatan(long nik, District district) {
    long prefix = Long.parseLong(district.code()) * 100 + dice.between(91, 98);
    return claimed(prefix * 10_000_000_000L + nik % 10_000_000_000L);
  }

  Optional<Long> serialZero(long nik) {
    return claimed(nik - NikFacts.serial(nik));
  }

  /** The other sex's day. */
  Optional<Long> otherSex(long nik) {
    return claimed(nik + (NikFacts.female(nik) ? -1 : 1) * 40 * 100_000_000L);
  }

  /** Sixteen digits as Excel shows them: the rest of the number is gone. */
  String scientific(long nik) {
    String digits = Long.toString(nik);
    String mark = dice.chance(0.5) ? "," : ".";
    return digits.charAt(0) + mark + digits.substring(1, dice.between(3, 6)) + "E+15";
  }

  String wrongLength(long nik) {
    String digits = Long.toString(nik);
    int at = dice.between(6, 14);
    return switch (dice.between(0, 2)) {
      case 0 -> digits.substring(0, at) + digits.substring(at + 1);
      case 1 -> digits.substring(0, at) + digits.charAt(at) + digits.substring(at);
      default -> digits.substring(0, 12);
    };
  }

  /** The same number as some offices type it; cleaning brings it back. */
  String decorated(long nik) {
    String digits = Long.toString(nik);
    return switch (dice.between(0, 3)) {
      case 0 -> "'" + digits;
      case 1 -> digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
      case 2 -> digits.substring(0, 6) + "." + digits.substring(6, 12) + "." + digits.substring(12);
      default -> digits + ".0";
    };
  }

  private Optional<Long> claimed(long number) {
    return registry.claim(number) ? Optional.of(number) : Optional.empty();
  }
}
