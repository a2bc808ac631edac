package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Addresses below the village, without RT and RW. */
final class AddressColumn extends Column {

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> written = new ArrayList<>(List.of(""));
  private String[][] tokens;
  private int[] values = new int[16];
  private int rows;

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
    codes.clear();
    tokens = new String[written.size()][];
    Arrays.parallelSetAll(tokens, i -> tokensOf(AddressParts.parse(written.get(i))));
  }

  private static String[] tokensOf(AddressParts parts) {
    String text = parts.placeText();
    return text.isEmpty()
        ? new String[0]
        : Arrays.stream(text.split(" ")).map(Sound::of).distinct().sorted().toArray(String[]::new);
  }

  /** Sounds of the distinct words, sorted; empty if the address says nothing below the RT. */
  String[] tokens(int row) {
    return tokens[values[row]];
  }

  @Override
  IntToLongFunction key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return row -> tokens(row).length == 0 ? 0 : Hash.of(String.join(" ", tokens(row)));
  }

  @Override
  String shown(int row) {
    return written.get(values[row]);
  }
}
