package id.padan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivorshipRunTest {

  private static final String RT = "bdt-2015-household";
  private static final String ART = "bdt-2015-person";
  private static final String KK = "dtsen-family";
  private static final String ANGGOTA = "dtsen-person";

  private Registry registry;

  @BeforeEach
  void emptyRegistry() throws SQLException {
    registry = Registry.empty();
  }

  @Test
  void oneSourceIsTakenAsItIs() throws SQLException {
    registry
        .household(1, RT, "H1", "decile_received, head_name, lantai", "2, 'SITI', 'Tanah'")
        .person(11, ART, "P1", "H1", "hub_krt, birth_date", "'Kepala rumah tangga', '2000-02-01'")
        .person(12, ART, "P2", "H1", "hub_krt, umur, family_no", "'Anak', 7, 1");

    assertThat(registry.run(1)).isEqualTo(new WarehouseCounts(5, 0));
    assertThat(
            registry.household(
                1,
                "unit, status, data_period, first_seen, last_seen, member_count, head_person_id,"
                    + " head_name, decile_received, decile_received_source, decile_received_as_of,"
                    + " lantai, kabkota_code, areas"))
        .containsExactly(
            "rumah_tangga|active|2025-01|2025-01||2|11|SITI|2|bdt-2015-household|2025-01|Tanah|1872|");
    assertThat(registry.person(11, "household_id, age, status")).containsExactly("1|24|active");
    assertThat(registry.person(12, "household_id, age, status")).containsExactly("1|7|active");
    assertThat(
            registry.rows(
                "select household_id, person_id, unit, relation, family_no, kabkota_code"
                    + " from warehouse.member order by person_id"))
        .containsExactly(
            "1|11|rumah_tangga|Kepala rumah tangga||1872", "1|12|rumah_tangga|Anak|1|1872");
    assertThat(registry.changes(1))
        .containsExactly("household|1|new|", "person|11|new|", "person|12|new|");
  }

  @Test
  void everyVariableReachesTheGoldenRecord() throws SQLException {
    for (String kind : List.of("household", "person")) {
      List<String> fields =
          registry.rows(
              "select column_name from information_schema.columns where table_schema ="
                  + " 'validation' and table_name = '%s_record' and ordinal_position > %d"
                      .formatted(kind, kind.equals("household") ? 11 : 12));
      String values =
          String.join(
              ", ",
              registry.rows(
                  "select case data_type when 'text' then quote_literal(column_name) when 'date'"
                      + " then '''1990-05-17''' when 'boolean' then 'true' else '7' end from"
                      + " information_schema.columns where table_schema = 'validation' and"
                      + " table_name = '%s_record' and ordinal_position > %d"
                          .formatted(kind, kind.equals("household") ? 11 : 12)));
      String names = String.join(", ", fields);
      for (int source : new int[] {1, 2, 3}) {
        int id = source + (kind.equals("household") ? 0 : 10);
        String columns = source == 2 ? "kabkota_code" : names;
        String content = source == 2 ? "'9999'" : values;
        if (kind.equals("household")) {
          registry.household(id, RT, "H" + source, columns, content);
        } else {
          registry.execute(
              "insert into validation.person_record (record_id, source_id, layout_id, source_key,"
                  + " unit, content_hash, file_id, line, period, from_run, parent_key, %s) values"
                      .formatted(columns)
                  + " (%1$d, %1$d, 'bdt-2015-person', 'P%1$d', 'rumah_tangga', 0, 1, 1,"
                      .formatted(id)
                  + " '2025-01', 1, 'H1', %s)".formatted(content));
        }
      }
      int first = kind.equals("household") ? 1 : 11;
      registry.merge(kind, 1, first, first + 1);
    }
    registry.run(1);

    for (String kind : List.of("household", "person")) {
      int first = kind.equals("household") ? 1 : 11;
      for (int id : new int[] {first, first + 2}) {
        assertThat(
                registry.rows(
                    """
                    select r.key
                      from validation.%1$s_record v, jsonb_each(to_jsonb(v)) r,
                           warehouse.golden_%1$s g, jsonb_each(to_jsonb(g)) w
                     where v.record_id = %2$d and g.%1$s_id = %2$d and r.key = w.key
                       and r.value <> w.value
                    """
                        .formatted(kind, id)))
            .isEmpty();
      }
    }
  }

  @Test
  void eachFieldComesFromTheFirstRecordThatKnowsIt() throws SQLException {
    registry
        .household(1, KK, "K1", "", "")
        .household(2, RT, "H1", "", "")
        .person(
            11,
            ART,
            "P1",
            "H1",
            "nik, nik_status, sex, cacat, birth_place, hub_krt",
            "'187', 'damaged', 'L', 'Tuli', 'Metro', 'Anak'")
        .person(
            12,
            ANGGOTA,
            "P2",
            "K1",
            "nik, nik_status, sex, dukcapil_match, period",
            "'1872010101809001', 'well_formed', 'P', 'padan', '2024-06'")
        .merge("person", 1, 11, 12)
        .run(1);

    assertThat(
            registry.person(
                11, "nik, nik_status, sex, cacat, birth_place, dukcapil_match, hub_krt, name"))
        .containsExactly("1872010101809001|well_formed|P|Tuli|Metro|padan|Anak|N12");
    assertThat(registry.person(11, "household_id, data_period, first_seen"))
        .containsExactly("2|2025-01|2024-06");
    assertThat(registry.person(12, "1")).isEmpty();
    assertThat(
            registry.rows("select household_id, person_id, unit from warehouse.member order by 1"))
        .containsExactly("1|11|keluarga", "2|11|rumah_tangga");
  }

  @Test
  void regionAndAddressComeTogetherFromTheLatestDelivery() throws SQLException {
    String columns = "address, rt, kabkota_code, kecamatan_bps, lantai, dinding, decile_received";
    registry
        .household(1, RT, "H1", columns, "'Jl. A', '1', '1871', '1871010', 'Tanah', null, 3")
        .household(2, RT, "H2", columns, "'Jl. B', null, '1872', '1872010', 'Ubin', 'Kayu', null")
        .delivered(RT, "1872010", "2025-06", 1)
        .merge("household", 1, 1, 2)
        .run(1);

    assertThat(registry.household(1, columns + ", areas, decile_received_as_of"))
        .containsExactly("Jl. B||1872|1872010|Ubin|Kayu|3|{1871,1872}|2025-01");

    registry.delivered(RT, "1871010", "2025-09", 2).run(2);

    assertThat(registry.household(1, columns + ", areas"))
        .containsExactly("Jl. A|1|1871|1871010|Tanah|Kayu|3|{1871,1872}");
    assertThat(registry.changes(2))
        .containsExactly("household|1|changed|{address,kabkota_code,kecamatan_bps,lantai,rt}");
  }

  @Test
  void activeRecordsSilenceAbsentOnesAndReturnMakesThemSpeakAgain() throws SQLException {
    registry
        .household(1, RT, "H1", "lantai, dinding", "'Tanah', 'Kayu'")
        .household(2, RT, "H2", "lantai", "'Ubin'")
        .person(11, ART, "P1", "H1", "", "")
        .person(12, ART, "P2", "H2", "", "")
        .merge("household", 1, 1, 2)
        .run(1);
    registry.absent(1, "2025-01", 2).absent(11, "2025-01", 2).run(2);

    assertThat(registry.household(1, "status, lantai, dinding, member_count, last_seen"))
        .containsExactly("active|Ubin||1|");
    assertThat(registry.person(11, "status, household_id, last_seen"))
        .containsExactly("not_in_latest|1|2025-01");

    registry.absent(2, "2025-03", 3).absent(12, "2025-03", 3).run(3);

    assertThat(registry.household(1, "status, lantai, dinding, member_count, last_seen"))
        .containsExactly("not_in_latest|Ubin|Kayu|2|2025-03");
    assertThat(registry.changes(3))
        .anySatisfy(c -> assertThat(c).startsWith("household|1|gone|"))
        .anySatisfy(c -> assertThat(c).startsWith("person|12|gone|"));

    registry.present(1, 4).present(11, 4).run(4);

    assertThat(registry.household(1, "status, lantai, dinding, member_count, last_seen"))
        .containsExactly("active|Tanah|Kayu|1|");
    assertThat(registry.changes(4))
        .anySatisfy(c -> assertThat(c).startsWith("household|1|back|"))
        .anySatisfy(c -> assertThat(c).startsWith("person|11|back|"));
  }

  @Test
  void mergeThenSplitGivesTheOldIdsBack() throws SQLException {
    registry
        .household(1, RT, "H1", "lantai", "'Tanah'")
        .household(2, RT, "H2", "lantai", "'Ubin'")
        .household(3, RT, "H3", "lantai", "'Ubin'")
        .person(11, ART, "P1", "H1", "", "")
        .person(12, ART, "P2", "H2", "", "")
        .run(1);
    registry.merge("household", 2, 1, 2, 3).run(2);

    assertThat(
            registry.rows(
                "select household_id from warehouse.golden_household where to_run is null"))
        .containsExactly("1");
    assertThat(registry.household(1, "member_count")).containsExactly("2");
    assertThat(registry.person(12, "household_id")).containsExactly("1");
    assertThat(registry.changes(2))
        .contains("household|2|merged|", "household|3|merged|", "person|12|changed|{household_id}");

    registry.leave(1, 3).leave(2, 3).leave(3, 3).merge("household", 3, 2, 3).run(3);

    assertThat(
            registry.rows(
                "select household_id, lantai, member_count from warehouse.golden_household"
                    + " where to_run is null order by 1"))
        .containsExactly("1|Tanah|1", "2|Ubin|1");
    assertThat(registry.person(12, "household_id")).containsExactly("2");
    assertThat(registry.changes(3))
        .anySatisfy(c -> assertThat(c).startsWith("household|2|split|"))
        .noneSatisfy(c -> assertThat(c).startsWith("household|3|"));
    assertThat(
            registry.rows(
                "select run_id, id, change, other_id from warehouse.entity_change"
                    + " where other_id is not null order by 1, 2"))
        .containsExactly("2|2|merged|1", "2|3|merged|1", "3|2|split|1");
  }

  @Test
  void everyRetiredIdLeadsToWhatHolds() throws SQLException {
    registry
        .household(1, RT, "H1", "", "")
        .household(2, RT, "H2", "", "")
        .household(3, RT, "H3", "", "")
        .merge("household", 1, 1, 2)
        .run(1);
    assertThat(aliases(1)).containsExactly("2|1|1");

    registry.leave(1, 2).leave(2, 2).withdraw(2, 2).run(2);
    assertThat(aliases(2)).as("the record of id 2 is gone").containsExactly("2|1|1");

    registry.merge("household", 3, 1, 3).run(3);
    assertThat(aliases(3)).containsExactly("2|1|1", "3|1|3");

    registry.leave(1, 4).leave(3, 4).withdraw(1, 4).run(4);
    assertThat(aliases(4)).as("so is that of id 1").containsExactly("1|3|4", "2|3|1");
  }

  private List<String> aliases(long published) throws SQLException {
    return registry
        .execute("update job.published set run_id = " + published)
        .rows("select old_id, current_id, since_run from warehouse.id_alias order by 1");
  }

  @Test
  void unchangedRegistryWritesNothing() throws SQLException {
    registry
        .household(1, RT, "H1", "", "")
        .household(2, RT, "H2", "", "")
        .person(11, ART, "P1", "H1", "", "")
        .merge("household", 1, 1, 2)
        .run(1);

    assertThat(registry.delivered(RT, "1872010", "2025-02", 2).run(2))
        .isEqualTo(new WarehouseCounts(0, 0));
    assertThat(registry.changes(2)).isEmpty();
  }

  @Test
  void onlyChangedEntitiesAreWritten() throws SQLException {
    registry
        .household(1, RT, "H1", "lantai", "'Tanah'")
        .household(2, RT, "H2", "", "")
        .person(11, ART, "P1", "H1", "", "")
        .run(1);
    registry
        .execute("update validation.household_record set to_run = 2 where record_id = 1")
        .execute(
            "insert into validation.household_record (record_id, source_id, layout_id, source_key,"
                + " unit, content_hash, file_id, line, period, from_run, lantai) values (5, 1,"
                + " 'bdt-2015-household', 'H1', 'rumah_tangga', 1, 2, 1, '2025-02', 2, 'Ubin')");

    assertThat(registry.run(2)).isEqualTo(new WarehouseCounts(2, 2)); // the member's area went too
    assertThat(registry.household(1, "lantai, data_period, first_seen"))
        .containsExactly("Ubin|2025-02|2025-01");
  }

  @Test
  void withdrawnEntityIsGone() throws SQLException {
    registry.household(1, RT, "H1", "", "").person(11, ART, "P1", "H1", "", "").run(1);
    registry.execute("update validation.person_record set to_run = 2").run(2);

    assertThat(registry.person(11, "1")).isEmpty();
    assertThat(registry.household(1, "member_count, head_person_id")).containsExactly("0|");
    assertThat(registry.changes(2))
        .containsExactly("household|1|changed|{member_count}", "person|11|gone|");
  }

  @Test
  void headIsTheMemberThatSaysSoAndGivesItsNameWhereTheHouseholdHasNone() throws SQLException {
    registry
        .household(1, KK, "K1", "", "")
        .person(12, ANGGOTA, "B", "K1", "hub_kk", "'Kepala keluarga'")
        .person(13, ANGGOTA, "A", "K1", "hub_kk", "'Kepala keluarga'")
        .person(14, ANGGOTA, "0", "K1", "hub_kk", "'Anak'")
        .run(1);

    assertThat(registry.household(1, "head_person_id, head_name, member_count"))
        .containsExactly("13|N13|3");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      nullValues = "null",
      value = {
        "null, active",
        "Tinggal di ruta, active",
        "ART baru, active",
        "Meninggal, meninggal",
        "Tidak tinggal di ruta/pindah, pindah_luar",
        "Kesalahan prelist, salah_prelist",
        "Tidak ditemukan, tidak_ditemukan",
      })
  void statusIsWhatVerificationSays(String label, String status) throws SQLException {
    registry
        .household(1, RT, "H1", "", "")
        .person(
            11, ART, "P1", "H1", "sta_keberadaan_art", label == null ? "null" : "'" + label + "'")
        .run(1);

    assertThat(registry.person(11, "status")).containsExactly(status);
  }

  @ParameterizedTest(name = "born {0}, stated {1}, {2} -> {3}")
  @CsvSource({
    "2000-01-31, , 2025-01, 25",
    "2000-02-01, , 2025-01, 24",
    "2000-02-29, , 2025-02, 24",
    "2025-02-01, 3, 2025-01, ''",
    ", 33, 2025-01, 33",
    ", -1, 2025-01, ''",
    ", , 2025-01, ''",
  })
  void ageIsCountedOnThePeriodsLastDay(String born, String stated, String period, String age)
      throws SQLException {
    assertThat(
            registry.rows(
                "select warehouse.age_at('%s', %s, %s)"
                    .formatted(period, born == null ? "null" : "'" + born + "'", stated)))
        .containsExactly(age);
  }

  @Test
  void orderOfArrivalDoesNotMatter() throws SQLException {
    List<String> forward = goldenOf(1, 2, 3);
    registry = Registry.empty();
    List<String> backward = goldenOf(3, 2, 1);

    assertThat(backward).isEqualTo(forward);
  }

  /** Three records of one household and one person, which get their ids in the given order. */
  private List<String> goldenOf(int... order) throws SQLException {
    registry.household(99, RT, "Z", "", "");
    String columns = "lantai, dinding, atap, kabkota_code";
    for (int i = 0; i < order.length; i++) {
      int n = order[i];
      registry
          .household(
              i + 1,
              RT,
              "H" + n,
              columns,
              n == 1
                  ? "'Tanah', null, null, '1871'"
                  : n == 2 ? "'Ubin', 'Kayu', null, '1872'" : "'Semen', 'Bambu', null, '1873'")
          .person(
              i + 11,
              ART,
              "P" + n,
              "H" + n,
              "sex, cacat",
              n == 2 ? "'L', null" : "'P', 'x" + n + "'");
    }
    registry.merge("household", 1, 1, 2, 3).merge("person", 1, 11, 12, 13).run(1);
    return registry.rows(
        """
        select lantai, dinding, h.kabkota_code, h.areas, member_count, h.status, sex, cacat
          from warehouse.golden_household h
          join warehouse.golden_person p using (household_id)
         order by 1
        """);
  }
}
