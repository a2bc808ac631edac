package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;

/** Names of people as written, and their normalised forms in a shared {@link NameTable}. */
final class NameColumn extends Column {

  private final Normaliser normaliser;
  private final NameTable names;
  private Map<String, Integer> codes = new HashMap<>();
  private final List<String> written = new ArrayList<>(List.of(""));
  private int[] values = new int[16];
  private int[] nameOfWritten;
  private int rows;

  NameColumn(Normaliser normaliser, NameTable names) {
    this.normaliser = normaliser;
    this.names = names;
  }

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] = isBlank(text) ? 0 : code(text);
  }

  private int code(String text) {
    Integer code = codes.get(text);
    if (code == null) {
      code = written.size();
      written.add(text);
      codes.put(text, code);
    }
    return code;
  }

  @Override
  void finish() {
    codes = null;
    PersonName[] normalised = new PersonName[written.size()];
    Arrays.parallelSetAll(normalised, i -> normaliser.normalise(written.get(i)));
    nameOfWritten = new int[normalised.length];
    for (int i = 0; i < normalised.length; i++) {
      nameOfWritten[i] = names.codeOf(normalised[i]);
    }
  }

  /** Code of the row's name in {@link #names()}, or 0. */
  int code(int row) {
    return nameOfWritten[values[row]];
  }

  NameTable names() {
    return names;
  }

  /**
   * Sounds of the tokens: {@code all} in any order, {@code first}, {@code rarest} by the model's
   * shares.
   */
  @Override
  IntToLongFunction key(String aspect) {
    ToLongFunction<NameTable.Keys> part =
        switch (aspect) {
          case "", "all" -> NameTable.Keys::all;
          case "first" -> NameTable.Keys::first;
          case "rarest" -> NameTable.Keys::rarest;
          default -> throw noSuchAspect(aspect);
        };
    long[] keys = new long[nameOfWritten.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = nameOfWritten[i] == 0 ? 0 : part.applyAsLong(names.get(nameOfWritten[i]).keys());
    }
    return row -> keys[values[row]];
  }

  @Override
  String shown(int row) {
    return written.get(values[row]);
  }
}
