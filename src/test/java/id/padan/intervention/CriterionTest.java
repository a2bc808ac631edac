package id.padan.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.ExampleHousehold;
import id.padan.definition.Faults;
import id.padan.definition.YamlNode;
import id.padan.model.Household;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

  private static final String T = "is-true: sta_pkh";
  private static final String F = "is-true: ada_ac";
  private static final String N = "is-true: ada_tv";

  private final Faults faults = new Faults();

  @ParameterizedTest(name = "{0} of {1} -> {2}")
  @CsvSource({
    "all,  T,     TRUE",
    "all,  F,     FALSE",
    "all,  N,     UNKNOWN",
    "all,  T T,   TRUE",
    "all,  T F,   FALSE",
    "all,  T N,   UNKNOWN",
    "all,  N T,   UNKNOWN",
    "all,  F N,   FALSE",
    "all,  N F,   FALSE",
    "all,  N N,   UNKNOWN",
    "any,  T,     TRUE",
    "any,  F,     FALSE",
    "any,  N,     UNKNOWN",
    "any,  T F,   TRUE",
    "any,  T N,   TRUE",
    "any,  N T,   TRUE",
    "any,  F F,   FALSE",
    "any,  F N,   UNKNOWN",
    "any,  N F,   UNKNOWN",
    "any,  N N,   UNKNOWN",
    "none, T,     FALSE",
    "none, F,     TRUE",
    "none, N,     UNKNOWN",
    "none, T N,   FALSE",
    "none, F N,   UNKNOWN",
    "none, F F,   TRUE",
  })
  void logicIsThreeValued(String word, String operands, Truth truth) {
    String list =
        String.join(
            "}, {",
            List.of(operands.replace("T", T).replace("F", F).replace("N", N).split(" (?=is)")));
    Answer answer = judge(word + ": [{" + list + "}]", "household: {sta_pkh: true, ada_ac: false}");

    assertThat(answer.truth()).isEqualTo(truth);
    assertThat(answer.is(Truth.UNKNOWN)).isEqualTo(answer.texts().contains("ada tv"));
  }

  @ParameterizedTest(name = "{0} with {1} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in: {column: lantai, labels: [Tanah, Bambu]}    | lantai: Tanah                     | TRUE    |
          in: {column: lantai, labels: [Tanah, Bambu]}    | lantai: Keramik                   | FALSE   |
          in: {column: lantai, labels: Tanah}             | lantai: ~                         | UNKNOWN | lantai
          is-true: sta_pkh                                | sta_pkh: true                     | TRUE    |
          is-true: sta_pkh                                | sta_pkh: false                    | FALSE   |
          is-true: sta_pkh                                | sta_pkh: ~                        | UNKNOWN | sta pkh
          is-false: rumah_lain                            | rumah_lain: false                 | TRUE    |
          is-false: rumah_lain                            | rumah_lain: true                  | FALSE   |
          is-false: rumah_lain                            | rumah_lain: ~                     | UNKNOWN | kepemilikan rumah lain
          range: {column: jumlah_sapi, min: 1}            | jumlah_sapi: 1                    | TRUE    |
          range: {column: jumlah_sapi, min: 1}            | jumlah_sapi: 0                    | FALSE   |
          range: {column: jumlah_sapi, min: 1, max: 3}    | jumlah_sapi: 3                    | TRUE    |
          range: {column: jumlah_sapi, min: 1, max: 3}    | jumlah_sapi: 4                    | FALSE   |
          range: {column: luas_lantai_m2, below: 36}      | luas_lantai_m2: 35.9              | TRUE    |
          range: {column: luas_lantai_m2, below: 36}      | luas_lantai_m2: 36                | FALSE   |
          range: {column: jumlah_sapi, min: 1}            | jumlah_sapi: ~                    | UNKNOWN | jumlah sapi
          per-head: {column: luas_lantai_m2, below: 9}    | luas_lantai_m2: 26.99, jumlah_art: 3 | TRUE |
          per-head: {column: luas_lantai_m2, below: 9}    | luas_lantai_m2: 27, jumlah_art: 3 | FALSE   |
          per-head: {column: luas_lantai_m2, max: 9}      | luas_lantai_m2: 27, jumlah_art: 3 | TRUE    |
          per-head: {column: luas_lantai_m2, below: 7.2}  | luas_lantai_m2: 21.6, jumlah_art: 3 | FALSE |
          per-head: {column: luas_lantai_m2, below: 9}    | jumlah_art: 3                     | UNKNOWN | luas lantai
          per-head: {column: luas_lantai_m2, below: 9}    | luas_lantai_m2: 27                | UNKNOWN | jumlah anggota
          per-head: {column: luas_lantai_m2, below: 9}    | luas_lantai_m2: 27, jumlah_art: 0 | UNKNOWN | jumlah anggota
          """)
  void leavesReadOneColumn(String criterion, String household, Truth truth, String missing) {
    Answer answer = judge(criterion, "household: {" + household + "}");

    assertThat(answer.truth()).isEqualTo(truth);
    assertThat(answer.texts()).isEqualTo(missing == null ? List.of() : List.of(missing));
  }

  @ParameterizedTest(name = "{0} with ages {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          age: {min: 0, max: 6}            | 0      | TRUE    | 1 anak
          age: {min: 0, max: 6}            | 6 7 3  | TRUE    | 2 anak
          age: {min: 0, max: 6}            | 7      | FALSE   | anak
          age: {min: 0, max: 6}            | ~      | UNKNOWN | umur 1 anggota
          age: {min: 0, max: 6}            | ~ ~ 9  | UNKNOWN | umur 2 anggota
          age: {min: 0, max: 6}            | ~ 5    | TRUE    | 1 anak
          age: {min: 0, max: 6}, min 2     | 5 6    | TRUE    | 2 anak
          age: {min: 0, max: 6}, min 2     | 5 ~    | UNKNOWN | umur 1 anggota
          age: {min: 0, max: 6}, min 2     | 9 ~    | FALSE   | anak
          age: {min: 0, max: 6}, max 1     | 5      | TRUE    | 1 anak
          age: {min: 0, max: 6}, max 1     | 5 ~    | UNKNOWN | umur 1 anggota
          age: {min: 0, max: 6}, max 1     | 5 6 ~  | FALSE   | anak
          age: {min: 60}                   |        | UNKNOWN | data anggota
          """)
  void membersAreCounted(String where, String ages, Truth truth, String text) {
    String[] parts = where.split(", (?=m.. \\d)");
    String bounds = parts.length == 1 ? "" : ", " + parts[1].replace(" ", ": ");
    String members = ages == null ? "" : "{age: " + String.join("}, {age: ", ages.split(" ")) + "}";
    Answer answer =
        judge(
            "label: anak, members: {where: {" + parts[0] + "}" + bounds + "}",
            "household: {}, members: [" + members + "]");

    assertThat(answer).isEqualTo(new Answer(truth, List.of(text)));
  }

  @ParameterizedTest(name = "asked when {0}, answer {1} -> {2}")
  @CsvSource({
    "true,  true,  TRUE",
    "true,  false, FALSE",
    "true,  ~,     UNKNOWN",
    "false, true,  TRUE",
    "false, ~,     FALSE",
    "~,     ~,     UNKNOWN",
  })
  void nullIsANoOnlyWhereItWasNotAsked(String asked, String answer, Truth truth) {
    assertThat(
            judge(
                    "asked: {when: {is-true: ada_ac}, then: {is-true: ada_tv}}",
                    "household: {ada_ac: %s, ada_tv: %s}".formatted(asked, answer))
                .truth())
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          in: {column: lantay, labels: Tanah}        | lantay bukan kolom rumah tangga/keluarga
          in: {column: luas_lantai_m2, labels: Tanah} | luas_lantai_m2 bukan kolom rumah tangga/keluarga berjenis [TEXT]
          is-true: lantai                            | lantai bukan kolom rumah tangga/keluarga berjenis [BOOLEAN]
          is-true: hamil                             | hamil bukan kolom rumah tangga/keluarga
          range: {column: jumlah_sapi}               | seharusnya min, max atau below
          range: {column: jumlah_sapi, mini: 3}      | kunci mini tidak dikenal
          age: {min: 3}                              | age ditanyakan pada orang
          sql: select                                | seharusnya satu kriteria dari
          all: []                                    | seharusnya daftar
          in: {column: lantai, labels: []}           | kunci labels kosong
          """)
  void faultyCriteriaAreNamed(String criterion, String fault) {
    YamlNode.parse("x.yaml", "{" + criterion + "}", faults)
        .ifPresent(node -> CriterionReader.read(node, Level.HOUSEHOLD));

    assertThat(faults.list()).isNotEmpty();
    assertThat(faults.list().get(0).toString()).contains(fault);
  }

  private Answer judge(String criterion, String example) {
    Criterion read =
        CriterionReader.read(
            YamlNode.parse("criterion.yaml", "{" + criterion + "}", faults).orElseThrow(),
            Level.HOUSEHOLD);
    Household household =
        ExampleHousehold.read(
            YamlNode.parse("example.yaml", "{" + example + "}", faults).orElseThrow());
    assertThat(faults.list()).isEmpty();
    return read.judge(new Subject(household, household.members(), null));
  }
}
