package id.padan.cli;

import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes values as JSON: maps, lists, texts, numbers, booleans, points in time and null. */
final class Json {

  private Json() {}

  static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      members(out, map.entrySet().iterator());
    } else if (value instanceof List<?> list) {
      items(out, list);
    } else if (value instanceof Raw raw) {
      out.append(raw.json());
    } else if (value instanceof Number number && isFinite(number)) {
      out.append(number instanceof java.math.BigDecimal d ? d.toPlainString() : number.toString());
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Timestamp time) {
      text(out, time.toInstant().toString());
    } else {
      text(out, value.toString());
    }
  }

  /** A text that is JSON already. */
  record Raw(String json) {
    @Override
    public String toString() {
      return json;
    }
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue()) || !(number instanceof Double);
  }

  private static void members(StringBuilder out, Iterator<? extends Map.Entry<?, ?>> entries) {
    out.append('{');
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      text(out, entry.getKey().toString());
      out.append(':');
      write(out, entry.getValue());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static void items(StringBuilder out, List<?> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      write(out, items.get(i));
    }
    out.append(']');
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
