package id.padan.cli;

import id.padan.console.ReviewQueue;
import id.padan.model.Texts;
import id.padan.report.QueueWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Pairs for review, as lines of at most 100 characters. */
final class ReviewText {

  private static final int WIDTH = 100;
  private static final int MOST_LINES = 2;
  private static final String INDENT = "          ";

  /** A value as explanations quote it; a quote within it is not followed by a blank. */
  private static final String QUOTED = "'(?:(?!' ).)*'";

  /** Up to the chance that both are the same. */
  private static final Pattern OPENING =
      Pattern.compile("^[^']*?(?:\\([^()]*/100[^()]*\\)|/100): ");

  /** A posterior is never a certainty. */
  private static final int MOST_PERCENT = 99;

  private final Texts texts;
  private final PrintWriter out;

  ReviewText(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  /** The queue: how long it is and what it is worth, then its first pairs. */
  void list(ReviewQueue queue, ReviewQueue.Filter filter, int limit) {
    List<Map<String, Object>> sizes = queue.sizes(filter);
    List<Map<String, Object>> pairs = queue.list(filter, limit);
    QueueWords words = new QueueWords(texts);
    words.sizes(sizes).forEach(out::println);
    if (sizes.isEmpty()) {
      out.println(texts.text("status.review.none"));
    }
    words.decisions(queue.decisions()).forEach(out::println);
    if (!pairs.isEmpty()) {
      out.println();
      table(pairs);
      long open = sizes.stream().mapToLong(row -> (Long) row.get("pairs")).sum();
      if (!filter.all() && open > pairs.size()) {
        out.println(texts.text("review.more", open - pairs.size()));
      }
      out.println();
      out.println(texts.text("review.next", pairs.get(0).get("pair_id").toString()));
    }
    out.flush();
  }

  private void table(List<Map<String, Object>> pairs) {
    List<List<Object>> cells = pairs.stream().map(this::cells).toList();
    TextTable table =
        new TextTable(
            List.of(
                texts.text("duplicates.pair"),
                texts.text("column.kind"),
                texts.text("review.same"),
                texts.text("column.kabkota"),
                texts.text("review.records"),
                texts.text("deciles.decile"),
                texts.text("review.aid"),
                texts.text("column.decision")),
            cells);
    table.printHeadings(out);
    for (int i = 0; i < pairs.size(); i++) {
      table.printRow(out, cells.get(i));
      List<String> reason =
          Wrapped.lines(
              names(pairs.get(i)) + ": " + reason(pairs.get(i)), WIDTH - INDENT.length() - 1);
      for (int line = 0; line < Math.min(MOST_LINES, reason.size()); line++) {
        boolean cut = line == MOST_LINES - 1 && line < reason.size() - 1;
        out.println(INDENT + reason.get(line) + (cut ? "…" : ""));
      }
    }
  }

  private List<Object> cells(Map<String, Object> pair) {
    List<Object> cells = new ArrayList<>();
    cells.add(pair.get("pair_id"));
    cells.add(texts.label("short", pair.get("kind")));
    cells.add(percent(pair));
    cells.add(areas(pair));
    cells.add(Objects.toString(pair.get("records"), ""));
    cells.add(Objects.toString(pair.get("decile"), ""));
    cells.add(Boolean.TRUE.equals(pair.get("aided")) ? texts.text("review.yes") : "");
    cells.add(state(pair));
    return cells;
  }

  private static String percent(Map<String, Object> pair) {
    int percent = Math.min(MOST_PERCENT, (int) ((Double) pair.get("probability") * 100));
    return (percent == 0 ? "<1" : percent) + "/100";
  }

  private String areas(Map<String, Object> pair) {
    Object a = pair.get("kabkota_a");
    Object b = pair.get("kabkota_b");
    String one = a == null ? texts.text("area.none") : a.toString();
    return Objects.equals(a, b) ? one : one + " + " + (b == null ? texts.text("area.none") : b);
  }

  /** Where the pair stands, in one or two words. */
  private String state(Map<String, Object> pair) {
    if (is(pair, "waiting")) {
      return texts.text(
          "review.state.waiting",
          texts.label("decided", pair.get("answer")),
          pair.get("decided_by"));
    }
    if (is(pair, "contradicted")) {
      return texts.text("review.state.contradicted");
    }
    String decision = texts.label("review.state", pair.get("decision"));
    String by = pair.get("decided_by") == null ? "" : ", " + pair.get("decided_by");
    return decision + by + (is(pair, "changed_since") ? " *" : "");
  }

  private static boolean is(Map<String, Object> row, String column) {
    return Boolean.TRUE.equals(row.get(column));
  }

  private static String names(Map<String, Object> pair) {
    String a = Objects.toString(pair.get("name_a"), "?");
    String b = Objects.toString(pair.get("name_b"), "?");
    return a.equals(b) ? a : a + " ~ " + b;
  }

  /** What agrees and what does not, without values and without what the columns say already. */
  private String reason(Map<String, Object> pair) {
    return OPENING
        .matcher(texts.of(pair, "explanation"))
        .replaceFirst("")
        .replaceAll(" " + QUOTED + " ~ " + QUOTED + " \\((.*?)\\)", " $1")
        .replaceAll(" " + QUOTED + "(?= " + texts.text("review.equal") + ")", "")
        .replaceAll(" [0-9]{6}\\*+( ~ [0-9]{6}\\*+ \\((.*?)\\))?", " $2")
        .replaceAll(" +", " ")
        .replaceAll("(?<!No)\\. .*", ".");
  }

  /**
   * One pair with both records, the evidence, and what was decided.
   *
   * @param reason prints why it is weighed as it is
   */
  void show(
      Map<String, Object> pair,
      List<Map<String, Object>> records,
      List<Map<String, Object>> history,
      Consumer<ReasonText> reason) {
    out.println(
        texts.text(
            "review.title",
            pair.get("pair_id").toString(),
            texts.label("short", pair.get("kind")),
            percent(pair),
            String.format(texts.locale(), "%.1f", pair.get("match_weight")),
            state(pair)));
    if (is(pair, "changed_since")) {
      out.println(texts.text("review.changed"));
    }
    out.println();
    new RecordText(texts, out).print(pair, records);
    out.println();
    Wrapped.lines(texts.of(pair, "explanation"), WIDTH).forEach(out::println);
    out.println();
    reason.accept(new ReasonText(texts, out));
    history(history);
    out.println();
    out.println(texts.text("review.decide", pair.get("pair_id").toString()));
    out.flush();
  }

  private void history(List<Map<String, Object>> history) {
    if (history.isEmpty()) {
      return;
    }
    out.println();
    out.println(texts.text("review.history"));
    for (Map<String, Object> decision : history) {
      String state = texts.label("review.outcome", decision.get("state"));
      String against = against(decision);
      String line =
          texts.text(
              "review.decision",
              texts.time((Date) decision.get("decided_at")),
              decision.get("decided_by"),
              texts.label("decided", decision.get("answer")),
              state + against);
      Wrapped.lines(line, WIDTH).forEach(text -> out.println("  " + text));
      if (decision.get("note") != null) {
        Wrapped.lines(decision.get("note").toString(), WIDTH - 4)
            .forEach(text -> out.println("    " + text));
      }
    }
  }

  private String against(Map<String, Object> decision) {
    return decision.get("against") == null
        ? ""
        : " " + texts.text("review.against", RecordText.list(decision.get("against")));
  }
}
