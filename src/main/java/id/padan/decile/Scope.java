package id.padan.decile;

import java.util.Locale;

/** Households of one unit are ranked against each other within one area of a scope. */
public enum Scope {
  KABKOTA,
  PROVINSI,
  REGISTRY;

  /** Name in definition files and tables: {@code kabkota}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Kemendagri code of the household's area, {@code ID} for the registry, null if unknown. */
  String area(Scored household) {
    return switch (this) {
      case KABKOTA -> household.kabkota();
      case PROVINSI -> household.provinsi();
      case REGISTRY -> "ID";
    };
  }
}
