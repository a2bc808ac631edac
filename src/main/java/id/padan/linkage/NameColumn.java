package id.padan.linkage;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Names of people as written; a cell is the number of the normalised name in a {@link NameTable}.
 */
final class NameColumn extends Column {

  private final Normaliser normaliser;
  private final NameTable names;
  private final Dictionary texts = new Dictionary();
  private int[] written;

  NameColumn(Normaliser normaliser, NameTable names) {
    this.normaliser = normaliser;
    this.names = names;
  }

  @Override
  void encode(String text, long[] cells, int at) {
    cells[at] = texts.code(text);
  }

  @Override
  void finish(Cells cells) {
    texts.settle(cells);
    PersonName[] normalised = new PersonName[texts.size()];
    Arrays.parallelSetAll(normalised, code -> normaliser.normalise(texts.text(code)));
    int[] codes = names.codesOf(normalised);
    written = new int[cells.rows()];
    for (int row = 0; row < written.length; row++) {
      written[row] = (int) cells.get(row);
      cells.set(row, codes[written[row]]);
    }
  }

  NameTable names() {
    return names;
  }

  /**
   * Sounds of the tokens: {@code all} in any order, {@code first}, {@code rarest} by the model's
   * shares.
   */
  @Override
  LongUnaryOperator key(String aspect) {
    long[] keys =
        switch (aspect) {
          case "", "all" -> names.keys(NameTable.Keys::all);
          case "first" -> names.keys(NameTable.Keys::first);
          case "rarest" -> names.keys(NameTable.Keys::rarest);
          default -> throw noSuchAspect(aspect);
        };
    return cell -> keys[(int) cell];
  }

  @Override
  String shown(int row, long cell) {
    return texts.text(written[row]);
  }
}
