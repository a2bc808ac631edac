package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.definition.FileLayout.Type;
import id.padan.ingest.suggest.Catalogue.Entry;
import id.padan.ingest.suggest.Catalogue.Known;
import id.padan.ingest.suggest.Placement.Placed;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a layout, with the reason of every guess in a comment. */
final class LayoutDraft {

  /** What the guesses are. */
  record Guess(String id, Entry nearest, List<Placed> placed, Keys keys, RegionGuess regions) {}

  private final Guess guess;
  private final Sample sample;
  private final Texts texts;
  private final StringBuilder yaml = new StringBuilder();
  private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();
  private final Map<Integer, Placed> places = new LinkedHashMap<>();
  private final Set<Integer> repeated = new HashSet<>();

  LayoutDraft(Guess guess, Sample sample, Texts texts) {
    this.guess = guess;
    this.sample = sample;
    this.texts = texts;
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < sample.header().size(); at++) {
      String name = FileLayout.normalised(sample.header().get(at));
      if (name.isEmpty() || !seen.add(name)) {
        repeated.add(at);
      }
    }
    guess.placed().stream()
        .filter(placed -> !repeated.contains(placed.at()))
        .forEach(placed -> places.put(placed.at(), placed));
  }

  String write() {
    FileLayout nearest = guess.nearest().layout();
    head(nearest);
    boolean wide = !nearest.parts().isEmpty();
    if (!wide) {
      keys("", !nearest.isHousehold());
    }
    yaml.append("\ncolumns:\n");
    columns(wide ? Catalogue.SHARED : null, "  ");
    unplaced();
    if (wide) {
      for (String section : List.of("household", "person")) {
        yaml.append('\n').append(section).append(":\n");
        keys("  ", section.equals("person"));
        yaml.append("  columns:\n");
        columns(section, "    ");
      }
    }
    codeLists();
    example(nearest, wide);
    return yaml.toString();
  }

  private void head(FileLayout nearest) {
    RegionGuess regions = guess.regions();
    line("# " + say("head", guess.id(), sample.rows().size()));
    line("# " + say("nearest", nearest.id(), places.size(), sample.header().size()));
    line("id: " + Yaml.scalar(guess.id()));
    line("version: 1");
    line("valid-from: " + guess.nearest().validFrom() + "  # " + say("check"));
    line("source: " + Yaml.quoted(say("source")) + "  # " + say("check"));
    line("");
    line("kind: " + nearest.kind() + "  # " + say("like", nearest.id()));
    line("unit: " + nearest.unit() + "  # " + say("like", nearest.id()));
    line("regions: %s  # %s".formatted(regions.system(), why(regions)));
    regions.kabkota().ifPresent(code -> line("senders: [\"" + code + "\"]  # " + say("senders")));
    if (nearest.parentLayout() != null) {
      line("parent-layout: %s  # %s".formatted(nearest.parentLayout(), say("parent")));
    }
  }

  private String why(RegionGuess regions) {
    String key = regions.bps() == regions.kemendagri() ? "regions.equal" : "regions";
    return say(key, percent(regions.bps()), percent(regions.kemendagri()));
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }

  private void keys(String indent, boolean person) {
    String check = guess.keys().certain() ? "" : "  # " + say("key");
    if (person) {
      if (!guess.keys().person().isEmpty()) {
        line(indent + "key: " + headers(guess.keys().person()));
      } else {
        line(indent + "# " + say("nokey"));
      }
      line(indent + "parent-key: " + headers(guess.keys().household()) + check);
    } else {
      line(indent + "key: " + headers(guess.keys().household()) + check);
    }
  }

  private String headers(List<Integer> columns) {
    List<String> headers =
        columns.stream().map(at -> Yaml.scalar(sample.header().get(at))).toList();
    return headers.size() == 1 ? headers.get(0) : "[" + String.join(", ", headers) + "]";
  }

  private boolean isKey(int at) {
    return guess.keys().household().contains(at) || guess.keys().person().contains(at);
  }

  /**
   * @param section of a wide layout, or null for all columns
   */
  private void columns(String section, String indent) {
    for (int at = 0; at < sample.header().size(); at++) {
      Placed placed = places.get(at);
      if (placed != null && (section == null || section.equals(placed.place().section()))) {
        column(at, placed, indent);
      } else if (placed == null && isKey(at) && (section == null || section.isEmpty())) {
        line(indent + Yaml.scalar(sample.header().get(at)) + ": { required: true }");
      }
    }
  }

  private void column(int at, Placed placed, String indent) {
    List<String> parts = new ArrayList<>();
    Type type = placed.known().column().type();
    if (placed.place().column().to() != null) {
      parts.add("to: " + placed.target());
      if (type != Type.TEXT) {
        parts.add("type: " + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      if (!placed.known().codes().isEmpty()) {
        parts.add("codes: " + list(placed.known()));
      }
    }
    if (placed.place().column().required() || isKey(at)) {
      parts.add("required: true");
    }
    String header = Yaml.scalar(sample.header().get(at));
    String body = parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    line(indent + header + ": " + body + "  # " + reason(at, placed));
  }

  private String reason(int at, Placed placed) {
    String confidence = String.format(texts.locale(), "%.2f", placed.confidence());
    String by =
        switch (placed.reason()) {
          case SAME_NAME -> say("same", placed.name());
          case SIMILAR_NAME -> say("similar", placed.name());
          case VALUES -> say("values", placed.target());
        };
    StringBuilder reason = new StringBuilder(confidence + ": " + by);
    ValueProfile profile = sample.profile(at);
    if (profile.isTelling() && placed.fit() < ValueProfile.NEUTRAL) {
      reason.append("; ").append(say("misfit", percent(1 - placed.fit())));
    }
    Set<String> unknown = profile.unknownCodes(placed.known().column());
    if (!unknown.isEmpty()) {
      reason.append("; ").append(say("codes", String.join(", ", unknown)));
    }
    return reason.toString();
  }

  /** The name of a column's code list; two lists of one name and other content get a number. */
  private String list(Known column) {
    String name = column.list();
    for (int i = 2; lists.containsKey(name) && !lists.get(name).equals(column.codes()); i++) {
      name = column.list() + "_" + i;
    }
    lists.put(name, column.codes());
    return name;
  }

  private void unplaced() {
    for (int at = 0; at < sample.header().size(); at++) {
      if (repeated.contains(at)) {
        line("  # " + say("repeated", at + 1));
      } else if (!places.containsKey(at) && !isKey(at)) {
        String looks = look(sample.profile(at));
        line("  # %s: { }  # %s".formatted(Yaml.scalar(sample.header().get(at)), looks));
      }
    }
  }

  private String look(ValueProfile profile) {
    ValueProfile.Look look = profile.look();
    String key = "look." + look.name().toLowerCase(Locale.ROOT);
    return say("unplaced", texts.text("suggest." + key))
        + (look == ValueProfile.Look.CODES ? " " + String.join(", ", profile.codes()) : "");
  }

  private void codeLists() {
    if (!lists.isEmpty()) {
      line("");
      line("code-lists:");
      lists.forEach(
          (name, codes) -> {
            line("  " + Yaml.scalar(name) + ":");
            codes.forEach(
                (code, label) -> line("    " + Yaml.quoted(code) + ": " + Yaml.quoted(label)));
          });
    }
  }

  private void example(FileLayout nearest, boolean wide) {
    boolean bps = guess.regions().system().equals("bps");
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (String kind : wide ? List.of("household", "person") : List.of("values")) {
      values.put(kind, new LinkedHashMap<>());
    }
    line("");
    line("examples:");
    line("  - cells:  # " + say("invented"));
    for (int at = 0; at < sample.header().size(); at++) {
      Placed placed = places.get(at);
      boolean shown =
          placed != null
              && (placed.place().column().required() || Invented.isShown(placed.target()));
      if (shown || isKey(at)) {
        String target = placed == null ? Targets.HOUSEHOLD_KEY : placed.target();
        String cell = placed == null ? "CONTOH-1" : Invented.cell(target, placed.known(), bps);
        line("      " + Yaml.scalar(sample.header().get(at)) + ": " + Yaml.quoted(cell));
      }
      if (shown) {
        String section = placed.place().section();
        values.forEach(
            (kind, wanted) -> {
              if (!wide || section.isEmpty() || section.equals(kind)) {
                wanted.putAll(Invented.values(placed.target(), placed.known()));
              }
            });
      }
    }
    values.forEach(
        (kind, wanted) -> {
          line("    " + kind + ":" + (wanted.isEmpty() ? " {}" : ""));
          wanted.forEach((to, value) -> line("      " + to + ": " + Yaml.quoted(value)));
        });
  }

  private void line(String text) {
    yaml.append(Yaml.comment(text)).append('\n');
  }

  private String say(String key, Object... values) {
    return texts.text("suggest." + key, values);
  }
}
