package id.padan.validation;

import id.padan.db.Statements;
import id.padan.definition.FileLayout;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges what needs other rows, after all files of the run are read: repeated keys, parents, heads,
 * counts, NIKs; then what the delivery means for earlier versions and findings. All in the given
 * connection's transaction; run again after a rollback it does the same.
 */
public final class Settlement {

  private final Map<String, RuleSet> rules;
  private final List<FileLayout> layouts;
  private final List<FileLayout> personLayouts;

  /**
   * A settlement under these rules.
   *
   * @param rules by kind
   */
  public Settlement(Map<String, RuleSet> rules, List<FileLayout> layouts) {
    this.rules = rules;
    this.layouts = FileLayout.ofRecords(layouts);
    this.personLayouts = this.layouts.stream().filter(l -> !l.isHousehold()).toList();
  }

  /** Settles the rows of a run. */
  public void run(Connection connection, long runId) {
    Statements sql = new Statements(connection).with("run", runId);
    // Sorts and hashes of a million rows stay in memory.
    sql.command("set local work_mem = '256MB'");
    sql.query("validation/finish_first_load").query(String.class).optional();
    sql.query("validation/refresh_statistics").query(String.class).optional();
    storeMessages(sql);
    nameColumns(sql);
    settleKeys(sql);
    chainPeriods(sql);
    for (FileLayout layout : personLayouts) {
      sql.with("layout", layout.id()).with("parent_layout", layout.parentLayout());
      sql.execute("validation/name_heads_from_members");
    }
    sql.execute("validation/find_nameless_households");
    reject(sql, "household", "NAME_MISSING");
    for (FileLayout layout : personLayouts) {
      sql.with("layout", layout.id()).with("parent_layout", layout.parentLayout());
      settleParents(sql);
    }
    settleVersions(sql);
    settleAnswers(sql);
    for (FileLayout layout : personLayouts) {
      sql.with("layout", layout.id()).with("parent_layout", layout.parentLayout());
      settleUnits(sql);
    }
    settleFiles(sql);
    settleFindings(sql);
  }

  private void storeMessages(Statements sql) {
    for (RuleSet set : rules.values()) {
      for (Rule rule : set.rules()) {
        sql.with("rule", rule.key())
            .with("message_id", rule.messageId())
            .with("message_en", rule.messageEn());
        sql.execute("validation/upsert_rule_message");
      }
    }
  }

  /** The header under which each settled finding stands, in the words of the row's layout. */
  private void nameColumns(Statements sql) {
    sql.execute("validation/create_settled_columns");
    for (FileLayout layout : layouts) {
      for (Rule rule : rules.get(layout.kind()).rules()) {
        if (rule.check() instanceof Check.Settled) {
          sql.with("layout", layout.id())
              .with("kind", layout.kind())
              .with("code", rule.code())
              .with("column", column(rule, layout))
              .with("headers", headers(column(rule, layout), layout));
          sql.execute("validation/insert_settled_column");
        }
      }
    }
  }

  private static String column(Rule rule, FileLayout layout) {
    if (!rule.columns().isEmpty()) {
      return layout.columnTo(rule.columns().get(0)).map(FileLayout.Column::header).orElse(null);
    }
    if (rule.code().startsWith("FILE_")) {
      return null;
    }
    boolean ofParent = rule.code().startsWith("PARENT_") || layout.key().isEmpty();
    List<String> key = ofParent ? layout.parentKey() : layout.key();
    return key.get(key.size() - 1); // the others say within what it counts
  }

  /** The column's header and its other names, as header rows are compared. */
  private static String[] headers(String column, FileLayout layout) {
    return column == null
        ? new String[0]
        : layout.columnNamed(column).stream()
            .flatMap(c -> Stream.concat(Stream.of(c.header()), c.also().stream()))
            .map(FileLayout::normalised)
            .toArray(String[]::new);
  }

  /** Versions of one key that come in several periods of one run follow each other by period. */
  private static void chainPeriods(Statements sql) {
    if (sql.query("validation/count_run_periods").query(Long.class).single() < 2) {
      return;
    }
    sql.execute("validation/list_chained_rows");
    sql.execute("validation/number_returned_rows");
    sql.execute("validation/set_chained_outcomes");
    for (String kind : List.of("household", "person")) {
      sql.execute("validation/join_chained_" + kind + "_sources");
      sql.execute("validation/insert_returned_" + kind + "_records");
      sql.execute("validation/delete_chained_" + kind + "_records");
    }
    sql.command("drop table chained_row");
  }

  private void settleKeys(Statements sql) {
    sql.execute("validation/list_repeated_keys");
    sql.execute("validation/judge_repeated_keys");
    sql.execute("validation/set_repeated_outcomes");
    sql.execute("validation/delete_findings_of_copies");
    sql.execute("validation/delete_rejected_copies");
    for (String kind : List.of("household", "person")) {
      sql.with("kind", kind);
      sql.execute("validation/find_repeated_key_faults");
      reject(sql, kind, "KEY_REPEATED");
    }
  }

  private void settleParents(Statements sql) {
    sql.execute("validation/find_orphans");
    for (boolean parentRejected : new boolean[] {true, false}) {
      sql.with("parent_rejected", parentRejected);
      sql.execute("validation/find_parentless_persons");
      reject(sql, "person", parentRejected ? "PARENT_REJECTED" : "PARENT_MISSING");
    }
    sql.command("drop table orphan");
  }

  private void settleUnits(Statements sql) {
    sql.execute("validation/list_unit_deliveries");
    sql.execute("validation/list_unit_rows");
    warn(sql, "household", "HEAD_MISSING", "validation/find_households_without_head");
    warn(sql, "household", "HEAD_REPEATED", "validation/find_households_with_heads");
    warn(sql, "household", "MEMBER_COUNT_DIFFERS", "validation/find_wrong_member_counts");
    warn(sql, "household", "FAMILY_COUNT_DIFFERS", "validation/find_wrong_family_counts");
    sql.execute("validation/list_unit_heads");
    sql.command("analyze unit_head");
    warn(sql, "person", "CHILD_OLDER_THAN_HEAD", "validation/find_children_older_than_head");
    warn(sql, "person", "SPOUSE_SEX_EQUAL", "validation/find_spouses_of_heads_sex");
    sql.execute("validation/find_niks_repeated_in_household");
    sql.execute("validation/mark_doubtful_niks");
    raise(sql, "person", "NIK_REPEATED_IN_HOUSEHOLD");
    warn(sql, "person", "NIK_REPEATED", "validation/find_repeated_niks");
    sql.with("rules", settledRules());
    sql.execute("validation/close_settled_findings");
    sql.command("drop table unit_head");
    sql.command("drop table unit_row");
    sql.command("drop table unit_delivery");
  }

  private String[] settledRules() {
    return Stream.of(
            rules.get("household").rule("HEAD_MISSING"),
            rules.get("household").rule("HEAD_REPEATED"),
            rules.get("household").rule("MEMBER_COUNT_DIFFERS"),
            rules.get("household").rule("FAMILY_COUNT_DIFFERS"),
            rules.get("person").rule("CHILD_OLDER_THAN_HEAD"),
            rules.get("person").rule("SPOUSE_SEX_EQUAL"),
            rules.get("person").rule("NIK_REPEATED_IN_HOUSEHOLD"),
            rules.get("person").rule("NIK_REPEATED"))
        .map(Rule::key)
        .toArray(String[]::new);
  }

  private void settleFiles(Statements sql) {
    sql.execute("validation/delete_twin_findings");
    for (String kind : List.of("household", "person")) {
      sql.with("kind", kind);
      warn(sql, kind, "FILE_NIK_ALARM", "validation/find_alarming_files");
    }
  }

  private void settleVersions(Statements sql) {
    sql.execute("validation/list_late_keys");
    sql.command("analyze late_key"); // few keys are late, or a whole delivery is
    for (String kind : List.of("household", "person")) {
      sql.execute("validation/retire_late_" + kind + "_records");
      sql.execute("validation/restate_" + kind + "_records");
      sql.execute("validation/supersede_" + kind + "_records");
      sql.execute("validation/find_absent_" + kind + "s");
      sql.execute("validation/close_" + kind + "_absences");
      sql.execute("validation/open_absences");
      sql.command("drop table absent");
    }
    sql.command("drop table late_key");
  }

  /** What the civil registry answered goes before what the files say of a person's NIK. */
  private static void settleAnswers(Statements sql) {
    sql.execute("validation/list_answered_persons");
    sql.execute("validation/copy_answered_persons");
    sql.execute("validation/close_answered_persons");
    sql.execute("validation/renumber_answered_copies");
    sql.execute("validation/insert_answered_persons");
    sql.execute("validation/apply_answers");
    sql.command("drop table answered_copy");
  }

  private static void settleFindings(Statements sql) {
    sql.execute("validation/close_confirmed_findings");
    sql.execute("validation/reopen_unconfirmed_findings");
    sql.command("drop table answered_person");
    sql.execute("validation/close_corrected_findings");
    sql.execute("validation/close_released_findings");
    sql.execute("validation/close_corrected_rejected_rows");
    sql.execute("validation/drop_overtaken_findings");
    sql.execute("validation/close_overtaken_findings");
    sql.execute("validation/close_overtaken_keyless_findings");
    sql.execute("validation/close_findings");
    sql.execute("validation/close_keyless_findings");
    sql.execute("validation/drop_known_findings");
    sql.execute("validation/close_overtaken_rejected_rows");
    sql.execute("validation/drop_overtaken_rejected_rows");
    sql.execute("validation/close_rejected_rows");
    sql.execute("validation/drop_known_rejected_rows");
  }

  private void warn(Statements sql, String kind, String code, String search) {
    sql.execute(search);
    raise(sql, kind, code);
  }

  /** Raises the finding on the rows in {@code fault_row} and rejects them. */
  private void reject(Statements sql, String kind, String code) {
    sql.execute("validation/reject_fault_rows");
    sql.execute("validation/delete_" + kind + "_records_of_rejected");
    sql.execute("validation/insert_rejected_fault_rows");
    raise(sql, kind, code);
  }

  private void raise(Statements sql, String kind, String code) {
    Rule rule = rules.get(kind).rule(code);
    sql.with("code", code)
        .with("severity", rule.error() ? "error" : "warning")
        .with("rule", rule.key());
    sql.execute("validation/insert_settled_finding");
    sql.command("drop table fault_row");
  }
}
