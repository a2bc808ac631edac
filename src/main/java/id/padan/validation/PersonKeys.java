package id.padan.validation;

import id.padan.model.Hash64;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Source keys of persons whose layout stores no id: household key and NIK if that is well formed
 * and on no other row of the household in the delivery, else household key, normalised name, birth
 * date and ordinal among equals. Identical copies are one row here. So a key never repeats because
 * of a NIK.
 *
 * <p>All rows of the delivery are {@link #gather}ed, in order, before the first key is asked for.
 */
public final class PersonKeys {

  private static final long NO_NIK = 0;

  /** A row by hashes: of household and NIK, of household, name and birth date, of everything. */
  private record Row(long nik, long name, long content) {}

  private List<Row> rows = new ArrayList<>();
  private final Set<Long> sharedNiks = new HashSet<>();
  private final Map<Long, List<Long>> namesakes = new HashMap<>();

  void gather(DecodedRow row, long content) {
    if (!row.parentKey.isEmpty()) {
      rows.add(new Row(nik(row), name(row), content));
    }
  }

  /** The key of a row; empty without a household key. */
  String keyOf(DecodedRow row, long content) {
    if (rows != null) {
      settle();
    }
    if (row.parentKey.isEmpty()) {
      return "";
    }
    long nik = nik(row);
    if (nik != NO_NIK && !sharedNiks.contains(nik)) {
      return row.parentKey + "|" + row.nik.cleaned();
    }
    int place = namesakes.getOrDefault(name(row), List.of()).indexOf(content);
    return String.join(
        "|", row.parentKey, plainName(row), birthDate(row), String.valueOf(Math.max(place, 0) + 1));
  }

  private void settle() {
    Map<Long, Long> contentOfNik = new HashMap<>();
    for (Row row : rows) {
      Long known = row.nik() == NO_NIK ? null : contentOfNik.putIfAbsent(row.nik(), row.content());
      if (known != null && known != row.content()) {
        sharedNiks.add(row.nik());
      }
    }
    for (Row row : rows) {
      if (row.nik() == NO_NIK || sharedNiks.contains(row.nik())) {
        List<Long> equals = namesakes.computeIfAbsent(row.name(), n -> new ArrayList<>(1));
        if (!equals.contains(row.content())) {
          equals.add(row.content());
        }
      }
    }
    rows = null;
  }

  private static long nik(DecodedRow row) {
    return row.nik.usable() && !row.nik.doubtful()
        ? new Hash64().add(row.parentKey).add(row.nik.cleaned()).value()
        : NO_NIK;
  }

  private static long name(DecodedRow row) {
    return new Hash64().add(row.parentKey).add(plainName(row)).add(birthDate(row)).value();
  }

  private static String plainName(DecodedRow row) {
    String name = row.text("name");
    return name == null ? "" : name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static String birthDate(DecodedRow row) {
    return row.date("birth_date") == null ? "" : row.date("birth_date").toString();
  }
}
