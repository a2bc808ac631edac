package id.padan.cli;

import id.padan.model.Texts;
import java.io.PrintWriter;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Source records side by side or below each other, identity numbers with six digits. */
final class RecordText {

  /** A verdict where there is nothing to compare. */
  private static final String NOTHING = "–";

  private static final int LABEL = 20;
  private static final int VALUE = 34;
  private static final List<String> PERSON =
      List.of("name", "nik", "birth", "sex", "mother", "no_kk", "relation", "head_name");
  private static final List<String> HOUSEHOLD = List.of("name", "no_kk");
  private static final List<String> PLACE =
      List.of("members", "address", "village", "kabkota_code");
  private static final List<String> SOURCE =
      List.of("entity_id", "layout_id", "source_key", "place", "period", "state");

  private final Texts texts;
  private final PrintWriter out;

  RecordText(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  /**
   * Both records of a pair, field by field, with what agrees, what differs and what says nothing.
   *
   * @param records of which the login may not see every one
   */
  void print(Map<String, Object> pair, List<Map<String, Object>> records) {
    Map<String, Object> a = of(records, pair.get("source_a"));
    Map<String, Object> b = of(records, pair.get("source_b"));
    String written = texts.text("review.as-written");
    row("", "A", "B", written);
    row(
        "-".repeat(LABEL - 2),
        "-".repeat(VALUE - 2),
        "-".repeat(VALUE - 2),
        "-".repeat(written.length()));
    List<String> fields = new ArrayList<>("person".equals(pair.get("kind")) ? PERSON : HOUSEHOLD);
    fields.addAll(PLACE);
    for (String field : fields) {
      String x = value(a, field);
      String y = value(b, field);
      boolean silent = field.equals("birth") && isOneDateMissing(a, b);
      String verdict = silent ? NOTHING : verdict(pair.get(field + "_equal"), x, y);
      row(texts.text("review.field." + field), x, y, verdict);
    }
    for (String field : SOURCE) {
      row(texts.text("review.field." + field), value(a, field), value(b, field), "");
    }
  }

  private static boolean isOneDateMissing(Map<String, Object> a, Map<String, Object> b) {
    return a.get("birth_date") == null || b.get("birth_date") == null;
  }

  private static Map<String, Object> of(List<Map<String, Object>> records, Object source) {
    return records.stream()
        .filter(record -> record.get("source_id").equals(source))
        .findFirst()
        .orElse(Map.of());
  }

  /**
   * @param equal what the database says of the whole numbers, of which six digits are shown
   */
  private String verdict(Object equal, String x, String y) {
    if (x.isEmpty() || y.isEmpty()) {
      return NOTHING;
    }
    boolean same = equal instanceof Boolean known ? known : x.equalsIgnoreCase(y);
    return texts.text(same ? "review.equal" : "review.differs");
  }

  private void row(String label, String a, String b, String verdict) {
    List<String> left = Wrapped.lines(a, VALUE - 2);
    List<String> right = Wrapped.lines(b, VALUE - 2);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String line =
          padded(i == 0 ? label : "", LABEL)
              + padded(i < left.size() ? left.get(i) : "", VALUE)
              + padded(i < right.size() ? right.get(i) : "", VALUE)
              + (i == 0 ? verdict : "");
      out.println(line.stripTrailing());
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private String value(Map<String, Object> record, String field) {
    return switch (field) {
      case "birth" -> joined(record, ", ", "birth_place", "birth_date");
      case "village" -> joined(record, " ", "desa_name", "village_code", "kecamatan_code");
      case "members" -> record.get("members") == null ? "" : list(record.get("members"));
      case "place" ->
          record.isEmpty()
              ? ""
              : texts.text("review.place", record.get("file_name"), record.get("line").toString());
      case "state" -> record.isEmpty() ? "" : texts.label("record", record.get("state"));
      case "nik" -> nik(record);
      default -> Objects.toString(record.get(field), "").replaceAll("\\s+", " ");
    };
  }

  /** Six digits, and what is wrong with the number if something is. */
  private String nik(Map<String, Object> record) {
    String status = "nik." + record.get("nik_status");
    return record.get("nik") == null
        ? ""
        : record.get("nik") + (texts.has(status) ? " (" + texts.text(status) + ")" : "");
  }

  private static String joined(Map<String, Object> record, String between, String... columns) {
    return Arrays.stream(columns)
        .map(record::get)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(between));
  }

  /** The elements of an array from the database, with commas between them. */
  static String list(Object array) {
    try {
      return Arrays.stream((Object[]) ((Array) array).getArray())
          .filter(Objects::nonNull)
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Records of one entity below each other, a line or two each. */
  void print(List<Map<String, Object>> records) {
    for (Map<String, Object> record : records) {
      out.println(
          texts.text(
              "unmerge.record",
              record.get("source_id").toString(),
              value(record, "name"),
              value(record, "place")));
      List<String> more = new ArrayList<>();
      for (String field : List.of("nik", "birth", "no_kk", "address", "kabkota_code")) {
        String value = value(record, field);
        if (!value.isEmpty()) {
          more.add(texts.text("review.field." + field) + " " + value);
        }
      }
      Wrapped.lines(String.join("; ", more), 2 * VALUE)
          .forEach(line -> out.println("          " + line));
    }
  }
}
