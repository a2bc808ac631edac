package id.padan.model;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Texts for people from {@code messages_id.properties} and {@code messages_en.properties}, with the
 * numbers and times of the language. Times are western Indonesian time (WIB).
 */
public final class Texts {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

  /** The first language, and the one of logs and exceptions. */
  public static final Texts INDONESIAN = new Texts(Locale.forLanguageTag("id"));

  public static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  private final Locale locale;
  private final ResourceBundle bundle;
  private final NumberFormat numbers;
  private final DateTimeFormatter times;

  /**
   * @param locale Indonesian or English; any other is Indonesian
   */
  public Texts(Locale locale) {
    this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id");
    this.bundle =
        ResourceBundle.getBundle(
            "messages",
            this.locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.numbers = NumberFormat.getIntegerInstance(this.locale);
    this.times = DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm 'WIB'", this.locale).withZone(WIB);
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return locale.toLanguageTag();
  }

  public Locale locale() {
    return locale;
  }

  /** All texts of this language. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Whether there is a text under {@code key}. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A message in this language, and so the messages inside it. */
  public String text(Message message) {
    return text(message.key(), message.values().stream().map(this::spoken).toArray());
  }

  private Object spoken(Object value) {
    if (value instanceof Collection<?> lines) {
      return lines.stream().map(this::spoken).map(Object::toString).collect(LINES);
    }
    return value instanceof Message message ? text(message) : value;
  }

  /** The text of a key without places. */
  public String text(String key) {
    return bundle.getString(key);
  }

  /**
   * The text of a key with its places filled in.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Object... values) {
    return values.length == 0 ? text(key) : new MessageFormat(text(key), locale).format(values);
  }

  /** Of a row with {@code <column>_id} and {@code <column>_en}, the text in this language. */
  public String of(Map<String, Object> row, String column) {
    Object text = row.get(column + "_" + language());
    return text == null ? "" : text.toString();
  }

  /** A whole number with the language's grouping. */
  public String number(Number value) {
    return numbers.format(value);
  }

  /** A number with at most four decimals and without grouping. */
  public String decimal(double value) {
    NumberFormat decimals = NumberFormat.getInstance(locale);
    decimals.setGroupingUsed(false);
    decimals.setMaximumFractionDigits(4);
    return decimals.format(value);
  }

  /** A share with one decimal, as {@code 4,2 %}; of nothing a dash. */
  public String percent(Number part, Number whole) {
    return whole.longValue() == 0
        ? "–"
        : String.format(locale, "%.1f %%", 100.0 * part.doubleValue() / whole.doubleValue());
  }

  /** A point in time to the minute; null is a dash. */
  public String time(Date value) {
    return value == null ? "–" : times.format(Instant.ofEpochMilli(value.getTime()));
  }

  /** A label of a value such as a state; a value without label as it is; null is a dash. */
  public String label(String group, Object value) {
    if (value == null) {
      return "–";
    }
    String key = group + "." + value;
    return has(key) ? text(key) : value.toString();
  }
}
