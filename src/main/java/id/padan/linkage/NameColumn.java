package id.padan.linkage;

import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Names of people. The first cell is the normalised name in a {@link NameTable}; the second holds
 * in its high half what the name's information adds to or takes from an agreement, and in its low
 * half the number of the name as it was written, 0 if that is the normalised name.
 */
final class NameColumn extends Column {

  private final NameTable names;
  private final Dictionary written = new Dictionary();

  NameColumn(NameTable names) {
    this.names = names;
  }

  @Override
  int width() {
    return 2;
  }

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    if (isBlank(text)) {
      return;
    }
    cells[at] = names.normalCell(text);
    if (cells[at] == 0) {
      cells[at] = names.cell(text.toString());
      cells[at + 1] = written.code(text);
    }
  }

  @Override
  void finish(Cells cells) {
    names.finish();
    written.finish();
    IntStream.range(0, cells.rows())
        .parallel()
        .filter(row -> cells.get(row, 0) != 0)
        .forEach(
            row -> {
              double bits = names.get(cells.get(row, 0)).bits();
              float adjustment = (float) names.information().adjustment(bits);
              long high = (long) Float.floatToIntBits(adjustment) << Integer.SIZE;
              cells.set(row, 1, high | cells.get(row, 1));
            });
  }

  /**
   * {@link TokenInformation#adjustment(double)} of a name by its second cell, bits; 0 for no name.
   */
  static float adjustment(long second) {
    return Float.intBitsToFloat((int) (second >>> Integer.SIZE));
  }

  NameTable names() {
    return names;
  }

  /**
   * Sounds of the tokens: {@code all} in any order, {@code first}, {@code rarest} beside the first,
   * by the model's shares.
   */
  @Override
  LongUnaryOperator key(String aspect) {
    return switch (aspect) {
      case "", "all" -> names::allSounds;
      case "first" -> names::firstSound;
      case "rarest" -> names::rarestSound;
      default -> throw noSuchAspect(aspect);
    };
  }

  @Override
  String shown(long[] cells, int at) {
    int code = (int) cells[at + 1];
    return code == 0 ? names.text(cells[at]) : written.text(code);
  }
}
