package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/**
 * Addresses below the village, without RT and RW. Two addresses of the same words have one cell,
 * whatever their order and spelling.
 */
final class AddressColumn extends Column {

  private final Dictionary texts = new Dictionary();
  private final List<int[]> words = new ArrayList<>();
  private int[] written;
  private long[] keys;

  @Override
  void encode(String text, long[] cells, int at) {
    cells[at] = texts.code(text);
  }

  @Override
  void finish(Cells cells) {
    texts.settle(cells);
    String[] sounds = new String[texts.size()];
    Map<String, String> known = new ConcurrentHashMap<>();
    Arrays.parallelSetAll(
        sounds,
        code -> {
          String place = AddressParts.withoutRtAndRw(texts.text(code));
          String sound = known.get(place);
          return sound != null ? sound : known.computeIfAbsent(place, AddressColumn::soundsOf);
        });
    int[] codes = number(sounds);
    written = new int[cells.rows()];
    for (int row = 0; row < written.length; row++) {
      written[row] = (int) cells.get(row);
      cells.set(row, codes[written[row]]);
    }
  }

  private static String soundsOf(String place) {
    String text = AddressParts.parse(place).placeText();
    if (text.isEmpty()) {
      return "";
    }
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = Sound.of(words[i]);
    }
    Arrays.sort(words);
    StringBuilder sounds = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (i == 0 || !words[i].equals(words[i - 1])) {
        sounds.append(i == 0 ? "" : " ").append(words[i]);
      }
    }
    return sounds.toString();
  }

  /** The number of each text, one for all that sound the same; 0 for those that say nothing. */
  private int[] number(String[] sounds) {
    Map<String, Integer> known = new HashMap<>();
    Map<String, Integer> wordCodes = new HashMap<>();
    int[] codes = new int[sounds.length];
    long[] hashes = new long[sounds.length + 1];
    words.add(new int[0]);
    for (int i = 0; i < sounds.length; i++) {
      if (!sounds[i].isEmpty()) {
        Integer code = known.putIfAbsent(sounds[i], words.size());
        if (code == null) {
          code = words.size();
          hashes[code] = Hash.of(sounds[i]);
          words.add(
              Arrays.stream(sounds[i].split(" "))
                  .mapToInt(word -> wordCodes.computeIfAbsent(word, w -> wordCodes.size()))
                  .sorted()
                  .toArray());
        }
        codes[i] = code;
      }
    }
    keys = Arrays.copyOf(hashes, words.size());
    return codes;
  }

  /** Numbers of the distinct words of a cell, rising; empty if it says nothing below the RT. */
  int[] words(long cell) {
    return words.get((int) cell);
  }

  @Override
  LongUnaryOperator key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return cell -> keys[(int) cell];
  }

  @Override
  String shown(int row, long cell) {
    return texts.text(written[row]);
  }
}
