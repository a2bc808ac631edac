package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.definition.Variables;
import java.util.Set;

/** What a column may fill: variables, roles and parts of keys. */
final class Targets {

  static final String HOUSEHOLD_KEY = "@household";
  static final String PERSON_KEY = "@person";
  static final String PERSON_ORDINAL = "@ordinal";
  private static final Set<String> KEYS = Set.of(HOUSEHOLD_KEY, PERSON_KEY, PERSON_ORDINAL);

  private Targets() {}

  static boolean isKey(String target) {
    return KEYS.contains(target);
  }

  /** Anything but a column that a layout names only to pass it over. */
  static boolean isKnown(String target) {
    return ofAnyKind(target)
        || Variables.of("household").has(target)
        || Variables.of("person").has(target);
  }

  /** Means the same in households and persons. */
  static boolean ofAnyKind(String target) {
    return isKey(target) || FileLayout.ROLES.contains(target);
  }
}
