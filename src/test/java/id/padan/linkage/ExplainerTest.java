package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {

  private static final List<String> COLUMNS =
      List.of("name", "nik", "birth_date", "sex", "kk", "village", "rt", "household");

  private static final String YUSUF =
      "Moh. Yusuf,1771011203809001,1980-03-12,L,1771010101159001,1771011001,1,A";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Muhammad Yusup,1771011203809001,1980-03-12,L,,1771011001,1,B      | true  | Disatukan (99/100): NIK 177101********** sama, tanggal lahir 12-03-1980 sama, jenis kelamin sama, desa dan RT sama, nama 'Moh. Yusuf' ~ 'Muhammad Yusup' (sama, lain cara menulis). Tidak ada informasi: No. KK, alamat, nama ibu kandung, anggota lain. Tidak akan disatukan bila nama berbeda.",
        "Moh. Yusuf,,1980-12-31,L,1771010101159001,1771011001,1,B           | true  | Disatukan (99/100): tanggal lahir 12-03-1980 ~ 31-12-1980 (tahunnya sama, tanggalnya mungkin perkiraan), jenis kelamin sama, No. KK sama, desa dan RT sama, nama 'Moh. Yusuf' sama. Tidak ada informasi: NIK, alamat, nama ibu kandung, anggota lain. Tidak akan disatukan bila tanggal lahir berbeda.",
        "Moh. Yusuf,1703021203809007,1980-03-12,L,,1771011001,1,B           | false | Perlu diperiksa (99/100 menurut isian): tanggal lahir 12-03-1980 sama, jenis kelamin sama, desa dan RT sama, nama 'Moh. Yusuf' sama; tetapi NIK 177101********** ~ 170302********** (berbeda). Tidak ada informasi: No. KK, alamat, nama ibu kandung, anggota lain. Ditahan karena NIK keduanya lengkap dan berbeda. Tidak akan ditandai bila kabupaten/kota berbeda. Akan disatukan bila NIK sama.",
        "Moh. Yusuf,,1980-08-25,L,,1771011001,,B                            | false | Dianggap berbeda (peluang sama 19/100): jenis kelamin sama, desa sama, nama 'Moh. Yusuf' sama; tetapi tanggal lahir 12-03-1980 ~ 25-08-1980 (tahunnya sama, hari atau bulannya berbeda). Tidak ada informasi: NIK, No. KK, alamat, nama ibu kandung, anggota lain. Perhatikan: Tanggal lahirnya lain dan NIK tidak dapat dibandingkan. Akan disatukan bila NIK ternyata sama.",
        "Siti Aminah,,1975-05-20,P,,1703021001,2,B                          | false | Dianggap berbeda (peluang sama di bawah 1/100): tanggal lahir 12-03-1980 ~ 20-05-1975 (berbeda), jenis kelamin berbeda, nama 'Moh. Yusuf' ~ 'Siti Aminah' (berbeda). Tidak ada informasi: NIK, No. KK, wilayah, alamat, nama ibu kandung, anggota lain. Perhatikan: Namanya lain. Akan ditunjukkan kepada petugas bila NIK ternyata sama dan tanggal lahir sama.",
        "Moh. Yusuf,,1981-04-15,L,1771010101159001,1771011001,1,A           | false | Dianggap berbeda (peluang sama 36/100): jenis kelamin sama, No. KK sama, desa dan RT sama, nama 'Moh. Yusuf' sama; tetapi tanggal lahir 12-03-1980 ~ 15-04-1981 (berbeda). Tidak ada informasi: NIK, alamat, nama ibu kandung, anggota lain. Tidak ditandai karena keduanya anggota satu rumah tangga. Akan disatukan bila tanggal lahir sama.",
      })
  void tellsAPairInIndonesian(String other, boolean together, String sentence) {
    assertThat(explained(YUSUF, other, together).id()).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Moh. Yusuf,1703021203809007,1980-03-12,L,,1771011001,1,B  | true  | Pasangan ini sendiri ditahan karena NIK keduanya lengkap dan berbeda.",
        "Moh. Yusuf,1703021203809007,1980-03-12,L,,1771011001,1,B  | false | Ditahan karena NIK keduanya lengkap dan berbeda.",
        "Moh. Yusuf,177101120380900,1980-03-12,L,,1771011001,1,B   | true  | NIK 177101********** ~ 177101********* (hampir sama kecuali angka yang lain atau hilang atau tertukar)",
      })
  void saysOnlyWhatBothRecordsSay(String other, boolean together, String part) {
    assertThat(explained(YUSUF, other, together).id()).contains(part);
  }

  @Test
  void saysThatANameIsRare() {
    assertThat(inTwoPlaces("Zebulon Xaverianto").id())
        .contains("nama 'Zebulon Xaverianto' sama, dan jarang");
    assertThat(inTwoPlaces("Moh. Yusuf").id()).doesNotContain("jarang");
  }

  private static Explanation inTwoPlaces(String name) {
    return explained(
        name + ",,1980-03-12,L,,1771011001,1,A", name + ",,1983-08-25,L,,1703021001,1,B", false);
  }

  @Test
  void saysFromWhereAPairIsMerged() {
    assertThat(explained(YUSUF, "Moh. Jusup,,1981-12-31,L,,1771011001,2,B", false).id())
        .startsWith("Diduga sama (")
        .contains("/100, disatukan mulai 66): ");
  }

  @Test
  void tellsAPairInEnglish() {
    assertThat(
            explained(YUSUF, "Moh. Yusuf,1703021303809007,1980-03-13,L,,1771011001,1,B", false)
                .en())
        .isEqualTo(
            "Needs a look (96/100 by its fields): birth date 12-03-1980 ~ 13-03-1980 (one digit off, two swapped, or one day apart), sex agrees, same village and RT, name 'Moh. Yusuf' equal; but NIK 177101********** ~ 170302********** (differs). No information: KK number, address, mother's name, other members. Held back because both NIKs are whole and differ. Would not be shown if the area came out as \"other kabupaten/kota\". Would be merged if the NIK agreed.");
  }

  @Test
  void saysNothingOfWhatWouldChangeOnceAPersonDecided() {
    String twin = "Moh. Yusup,1771011203809002,1980-03-12,L,1771010101159001,1771011001,1,B";
    PairReport decided =
        new Explainer(Models.PERSON, table(YUSUF, twin)).report(0, 1, PairReport.Standing.DECIDED);

    assertThat(decided.sentence().id())
        .startsWith("peluang sama ")
        .doesNotContain(" bila ", "karena", "Perhatikan");
    assertThat(decided.sentence().en()).doesNotContain(" if ", "because", "Note");
  }

  @Test
  void doesNotPromiseAMergeThatALimitForbids() {
    assertThat(explained(YUSUF, "Moh. Yusuf,,1984-05-25,L,,1771011001,1,B", false).id())
        .startsWith("Diduga sama (")
        .doesNotContain("disatukan mulai");
  }

  @ParameterizedTest(name = "{0} / {2}")
  @CsvSource({
    "Yanti Lestari, 2010-05-20, Damayanti Lestari, 2011-05-20",
    "Yanti Lestari, 2010-05-20, Damayanti Lestari, 2010-05-20",
    "Ana Lestari, 2010-05-20, Mariana Lestari, 2010-05-20",
  })
  void sistersOfWhomOneHasPartOfTheOthersNameAreNotMergedUnasked(
      String name, String born, String other, String otherBorn) {
    String rest = ",P,1771010101159002,1771011001,1,";

    PairReport report =
        report(name + ",," + born + rest + "A", other + ",," + otherBorn + rest + "B");

    assertThat(report.outcome().band()).isLessThanOrEqualTo(Band.REVIEW);
  }

  @Test
  void aManUnderPartOfHisNameIsFoundByHisNik() {
    PairReport report =
        report(
            YUSUF.replace("Moh. Yusuf", "Sugiyanto"),
            YUSUF.replace("Moh. Yusuf", "Yanto").replace(",A", ",B"));

    assertThat(report.outcome().band()).isEqualTo(Band.LINK);
    assertThat(report.sentence().id())
        .contains("nama 'Sugiyanto' ~ 'Yanto' (yang satu bagian dari yang lain");
  }

  @Test
  void passesOverCaseAndSpaces() {
    assertThat(report(YUSUF, YUSUF.replace("Moh. Yusuf", "MOH.  YUSUF")).sentence().id())
        .contains("nama 'Moh. Yusuf' sama");
  }

  @Test
  void masksLongNumbersWhereverTheyStand() {
    PairReport report = report(YUSUF.replace(",A", ",1771010101159001"), YUSUF.replace(",A", ",B"));

    assertThat(report.toString()).doesNotContain("1771010101159001", "1771011203809001");
    assertThat(report.lines().get(0).a()).isEqualTo("177101**********");
  }

  @Test
  void tellsAgreementDifferenceAndSilenceApart() {
    List<FieldLine> lines =
        report(YUSUF, "Moh. Yusup,,1980-03-12,L,1703020708119044,1771011001,,B").lines();

    assertThat(lines.stream().map(line -> line.field().name() + " " + line.verdict()))
        .containsExactly(
            "household DIFFERS",
            "nik SILENT",
            "birth_date AGREES",
            "sex AGREES",
            "kk DIFFERS",
            "place AGREES",
            "address SILENT",
            "name AGREES",
            "mother SILENT",
            "support SILENT");
  }

  private static Explanation explained(String a, String b, boolean together) {
    return PairReport.of(Models.PERSON, table(a, b), 0, 1, PairReport.Standing.of(together))
        .sentence();
  }

  private static PairReport report(String a, String b) {
    return PairReport.of(Models.PERSON, table(a, b), 0, 1, PairReport.Standing.APART);
  }

  private static RecordTable table(String a, String b) {
    return RecordTable.builder(Models.PERSON).add(record(a)).add(record(b)).build();
  }

  private static Map<String, String> record(String cells) {
    Map<String, String> record = new LinkedHashMap<>();
    String[] values = cells.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      record.put(COLUMNS.get(i), values[i]);
    }
    return record;
  }
}
