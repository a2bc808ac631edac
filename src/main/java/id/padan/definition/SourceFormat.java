package id.padan.definition;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * How the files of a source are written, as far as the job says it; what is empty is found out from
 * each file.
 *
 * @param encoding UTF-8 or windows-1252
 * @param delimiter one of {@code , ; | } and tab
 * @param decimalMark {@code '.'} or {@code ','}
 * @param headerRow 1-based line of the header row, in a sheet its row
 * @param layout id of the layout
 * @param headersAccepted a header that lost columns since the sender's last delivery is accepted
 */
public record SourceFormat(
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<Character> decimalMark,
    Optional<Integer> headerRow,
    Optional<String> layout,
    boolean headersAccepted) {

  private static final String HEADERS = "headers";
  private static final String ACCEPT = "accept";

  /** The keys of a source that make up its format. */
  static final Set<String> KEYS =
      Set.of("encoding", "delimiter", "decimal-mark", "header-row", "layout", HEADERS);

  private static final Map<String, Charset> ENCODINGS =
      Map.of("utf-8", StandardCharsets.UTF_8, "windows-1252", Charset.forName("windows-1252"));
  private static final Map<String, Character> DELIMITERS =
      Map.of(",", ',', ";", ';', "tab", '\t', "|", '|');
  private static final Map<String, Character> DECIMAL_MARKS = Map.of(",", ',', ".", '.');

  /** Nothing is said. */
  public static final SourceFormat UNKNOWN = of(Map.of());

  /** Reads the format of a source; a value that is not known is a fault. */
  static SourceFormat read(YamlNode source) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : KEYS) {
      source
          .find(key)
          .filter(node -> !node.isNull())
          .ifPresent(
              node -> {
                String written = node.text().strip();
                String value = key.equals("layout") ? written : written.toLowerCase(Locale.ROOT);
                if (isKnown(node, key, value)) {
                  values.put(key, value);
                }
              });
    }
    return of(values);
  }

  private static boolean isKnown(YamlNode node, String key, String value) {
    Set<String> known =
        switch (key) {
          case "encoding" -> ENCODINGS.keySet();
          case "delimiter" -> DELIMITERS.keySet();
          case "decimal-mark" -> DECIMAL_MARKS.keySet();
          case HEADERS -> Set.of(ACCEPT);
          default -> Set.of();
        };
    if (key.equals("header-row") && !value.matches("[1-9]\\d{0,5}")) {
      node.fault("fault.headerrow");
      return false;
    }
    if (!known.isEmpty() && !known.contains(value)) {
      node.fault("fault.unknown", value, new TreeSet<>(known).toString());
      return false;
    }
    return true;
  }

  private static SourceFormat of(Map<String, String> values) {
    return new SourceFormat(
        Optional.ofNullable(values.get("encoding")).map(ENCODINGS::get),
        Optional.ofNullable(values.get("delimiter")).map(DELIMITERS::get),
        Optional.ofNullable(values.get("decimal-mark")).map(DECIMAL_MARKS::get),
        Optional.ofNullable(values.get("header-row")).map(Integer::valueOf),
        Optional.ofNullable(values.get("layout")),
        ACCEPT.equals(values.get(HEADERS)));
  }

  /** The same, with every header accepted. */
  public SourceFormat acceptingHeaders() {
    return new SourceFormat(encoding, delimiter, decimalMark, headerRow, layout, true);
  }

  /** In one line that {@link #parse} reads. */
  public String text() {
    StringJoiner text = new StringJoiner(" ");
    encoding.ifPresent(value -> text.add("encoding=" + nameOf(value, ENCODINGS)));
    delimiter.ifPresent(value -> text.add("delimiter=" + nameOf(value, DELIMITERS)));
    decimalMark.ifPresent(value -> text.add("decimal-mark=" + nameOf(value, DECIMAL_MARKS)));
    headerRow.ifPresent(value -> text.add("header-row=" + value));
    layout.ifPresent(value -> text.add("layout=" + value));
    if (headersAccepted) {
      text.add(HEADERS + "=" + ACCEPT);
    }
    return text.toString();
  }

  private static <T> String nameOf(T value, Map<String, T> names) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Reads what {@link #text} wrote. */
  public static SourceFormat parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.isBlank() ? new String[0] : text.split(" ")) {
      values.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return of(values);
  }
}
