package id.padan.linkage;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Sets of numbers from 1, such as the people of a household; an empty set is missing. */
final class SetColumn extends Column {

  private final Dictionary texts = new Dictionary();
  private long[][] sets;

  /** Numbers with spaces between them. */
  @Override
  void encode(CharSequence text, long[] cells, int at) {
    cells[at] = texts.code(text);
  }

  @Override
  void finish(Cells cells) {
    texts.finish();
    sets =
        IntStream.range(0, texts.size())
            .mapToObj(code -> numbers(texts.text(code)))
            .toArray(long[][]::new);
  }

  private static long[] numbers(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.strip().split(" +"))
            .mapToLong(Long::parseLong)
            .distinct()
            .sorted()
            .toArray();
  }

  int size(long cell) {
    return sets[(int) cell].length;
  }

  /** How many numbers both cells hold. */
  int shared(long a, long b) {
    long[] x = sets[(int) a];
    long[] y = sets[(int) b];
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      count += x[i] == y[j] ? 1 : 0;
      boolean advanceX = x[i] <= y[j];
      j += y[j] <= x[i] ? 1 : 0;
      i += advanceX ? 1 : 0;
    }
    return count;
  }

  @Override
  LongUnaryOperator key(String aspect) {
    throw noSuchAspect(aspect);
  }

  @Override
  String shown(long[] cells, int at) {
    return cells[at] == 0 ? "" : Integer.toString(size(cells[at]));
  }
}
