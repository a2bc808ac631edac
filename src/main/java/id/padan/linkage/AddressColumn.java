package id.padan.linkage;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Addresses below the village, without RT and RW. Two addresses of the same words have one first
 * cell, whatever their order and spelling; the second cell is the number of the address as it was
 * written.
 */
final class AddressColumn extends Column {

  private final AddressWords opening;
  private final Dictionary texts = new Dictionary();
  private final Dictionary sounds = new Dictionary();

  /** By text, the place without its RT and RW; by place, its words: both plus 1. */
  private final Memo placeOf = new Memo();

  private final Memo soundsOf = new Memo();
  private final Dictionary places = new Dictionary();
  private WordSets words;

  AddressColumn(AddressWords opening) {
    this.opening = opening;
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
    int code = texts.code(text);
    cells[at] = soundsOf(code, text);
    cells[at + 1] = code;
  }

  /** Most addresses of a place differ in their RT and RW only. */
  private int soundsOf(int code, CharSequence written) {
    int place = placeOf.get(code) - 1;
    String text = null;
    if (place < 0) {
      text = AddressParts.withoutRtAndRw(written.toString());
      place = places.code(text);
      placeOf.set(code, place + 1);
    }
    int known = soundsOf.get(place) - 1;
    if (known < 0) {
      text = text == null ? AddressParts.withoutRtAndRw(written.toString()) : text;
      known = sounds.code(soundsOf(text));
      soundsOf.set(place, known + 1);
    }
    return known;
  }

  private String soundsOf(String place) {
    String text = AddressParts.parse(place, opening).placeText();
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

  @Override
  void finish(Cells cells) {
    places.finish();
    texts.finish();
    sounds.finish();
    words = WordSets.of(sounds);
  }

  /** The distinct words of the first cells; none if an address says nothing below the RT. */
  WordSets words() {
    return words;
  }

  @Override
  LongUnaryOperator key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return cell -> cell == 0 ? 0 : Hash.of(sounds.text((int) cell));
  }

  @Override
  String shown(long[] cells, int at) {
    return texts.text((int) cells[at + 1]);
  }
}
