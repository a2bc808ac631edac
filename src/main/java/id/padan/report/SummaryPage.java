package id.padan.report;

import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code templates/summary.html} shows of a run: counts only, nothing of a person. */
final class SummaryPage {

  private static final List<String> BALANCE_TERMS =
      List.of("read", "loaded", "changed", "unchanged", "repeated", "skipped", "rejected");
  private static final List<String> MATCH_STATES =
      List.of("eligible_unserved", "eligible_served", "undecided", "served_not_eligible");
  private static final List<String> WAREHOUSE_COUNTS =
      List.of(
          "rumah_tangga",
          "keluarga",
          "households_not_in_latest",
          "persons",
          "persons_not_in_latest");

  private final Query query;

  private final Query rejects;

  /**
   * @param rejects with the parameters of {@link RejectFiles}
   */
  SummaryPage(Query query, Query rejects) {
    this.query = query;
    this.rejects = rejects;
  }

  /** The variables of the template. */
  Map<String, Object> variables(Texts texts) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("t", texts);
    page.put("area", Areas.read(query));
    page.put("run", query.row("report/get_run"));
    files(page);
    page.put("findings", findings());
    page.put(
        "waiting",
        Rejects.byDistrict(rejects.rows("report/list_rejected_rows"), file -> List.of()));
    page.put("late", rows("list_late_districts"));
    duplicates(page, texts);
    page.put("received", Deciles.lines(rows("count_deciles_received")));
    page.put("local", Deciles.lines(rows("count_deciles_local")));
    page.put("programmes", programmes());
    page.put("matchStates", MATCH_STATES);
    List<Map<String, Object>> warehouse = rows("count_warehouse");
    page.put("warehouse", warehouse);
    page.put("warehouseTotal", total(warehouse, WAREHOUSE_COUNTS));
    page.put("withoutBridge", rows("list_regions_without_bridge"));
    return page;
  }

  private List<Map<String, Object>> rows(String statement) {
    return query.rows("report/" + statement);
  }

  private void files(Map<String, Object> page) {
    List<Map<String, Object>> files = rows("list_files");
    page.put("refused", files.stream().filter(f -> "refused".equals(f.get("state"))).toList());
    page.put("files", files.stream().filter(f -> !"refused".equals(f.get("state"))).toList());
    List<Map<String, Object>> balance = rows("list_balance");
    balance.forEach(line -> line.put("closes", closes(line)));
    Map<String, Object> total = total(balance, BALANCE_TERMS);
    total.put("closes", balance.stream().allMatch(line -> (Boolean) line.get("closes")));
    total.put(
        "accepted",
        (Long) total.get("loaded") + (Long) total.get("changed") + (Long) total.get("unchanged"));
    page.put("balance", balance);
    page.put("balanceTerms", BALANCE_TERMS);
    page.put("total", total);
  }

  private static boolean closes(Map<String, Object> line) {
    long accounted = BALANCE_TERMS.stream().skip(1).mapToLong(term -> (Long) line.get(term)).sum();
    return accounted == (Long) line.get("read");
  }

  private static Map<String, Object> total(List<Map<String, Object>> rows, List<String> columns) {
    Map<String, Object> total = new LinkedHashMap<>();
    for (String column : columns) {
      total.put(column, rows.stream().mapToLong(row -> (Long) row.get(column)).sum());
    }
    return total;
  }

  /** One row a code, its messages by frequency below {@code rules}. */
  private List<Map<String, Object>> findings() {
    return grouped(rows("count_findings_by_code"), List.of("code", "severity"), "rules");
  }

  private void duplicates(Map<String, Object> page, Texts texts) {
    List<Map<String, Object>> counts = rows("count_duplicates");
    page.put("duplicates", counts);
    page.put(
        "reviewPairs",
        counts.stream()
            .filter(row -> "review".equals(row.get("decision")))
            .mapToLong(row -> (Long) row.get("pairs"))
            .sum());
    QueueWords words = new QueueWords(texts);
    List<String> queue = new ArrayList<>(words.sizes(rows("count_review_queue")));
    queue.addAll(words.decisions(rows("count_decisions").get(0)));
    queue.addAll(words.cuts(rows("list_cut_blocks")));
    page.put("queue", queue);
    Map<String, List<Chart.Column>> histograms = new LinkedHashMap<>();
    List<Map<String, Object>> weights = rows("count_pair_weights");
    for (String kind : List.of("household", "person")) {
      List<Chart.Column> columns =
          Chart.histogram(weights.stream().filter(row -> kind.equals(row.get("kind"))).toList());
      if (!columns.isEmpty()) {
        histograms.put(kind, columns);
      }
    }
    page.put("histograms", histograms);
  }

  /** One row a programme with its totals, its districts below {@code areas}. */
  private List<Map<String, Object>> programmes() {
    List<Map<String, Object>> programmes =
        grouped(rows("count_matches"), List.of("programme_id", "unit"), "areas");
    for (Map<String, Object> programme : programmes) {
      @SuppressWarnings("unchecked") // put there by grouped()
      List<Map<String, Object>> areas = (List<Map<String, Object>>) programme.get("areas");
      programme.putAll(total(areas, MATCH_STATES));
    }
    return programmes;
  }

  private static List<Map<String, Object>> grouped(
      List<Map<String, Object>> rows, List<String> keys, String below) {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> members = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> last = groups.isEmpty() ? Map.of() : groups.get(groups.size() - 1);
      if (!keys.stream().allMatch(key -> Objects.equals(last.get(key), row.get(key)))) {
        members = new ArrayList<>();
        Map<String, Object> group = new LinkedHashMap<>(row);
        group.put(below, members);
        groups.add(group);
      }
      members.add(row);
    }
    return groups;
  }
}
