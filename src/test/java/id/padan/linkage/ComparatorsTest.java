package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparatorsTest {

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "1980-03-12, 1980-03-12, equal",
    "1980-12-31, 1980-12-31, default",
    "1980-03-12, 1980-12-03, exchanged",
    "1980-03-12, 1980-03-13, typo",
    "1980-03-12, 1980-03-21, typo",
    "1980-03-31, 1980-04-01, typo",
    "1980-03-12, 1982-03-12, typo",
    "1979-03-12, 1980-03-12, near",
    "1980-03-12, 1980-07-01, year",
    "1980-03-12, 1981-12-31, near",
    "1980-03-12, 1980-08-25, same-year",
    "1980-03-12, 1984-08-25, different",
    "1979-03-12, 1989-03-12, decade",
    "1977-01-01, 1973-01-01, different",
    "1977-01-01, 1978-01-01, near",
    "1960-03-12, 1980-03-12, decade",
    "1960-03-12, 1985-08-25, generation",
    "1960-01-01, 1980-01-01, generation",
    "1980-03-12, '', missing",
    "1980-03-12, 19800312, equal",
    "1980-03-12, 12031980, equal",
    "1980-12-20, 20121980, equal",
    "1980-03-18, 18031980, equal",
  })
  void gradeDates(String a, String b, String level) {
    assertThat(level("birth_date", Map.of("birth_date", a), Map.of("birth_date", b)))
        .isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "Yusuf Effendi, Yusuf Effendi, equal",
    "H. Yusuf Effendi, Jusup Effendi, equal",
    "Yusuf Effendi, Effendi Yusuf, spelling",
    "Zulkifli, Zulkipli, spelling",
    "Nur Aini, Nuraini, spelling",
    "Hermawan als Wawan, Wawan, spelling",
    "M. Effendi, Muhammad Effendi, short",
    "Sukirman Hadi, Sukirman, short",
    "Udin, Hasanuddin, short",
    "Sukirman, Sukirmn, near",
    "Muhammad, Muhammad Yusuf, partial",
    "Siti, Siti Aminah, partial",
    "Rina Safitri, Rini Safitri, rhyme",
    "Budi Santoso, Rudi Santoso, rhyme",
    "Sugiyem, Sugoyem, near",
    "Theresia Margaretha Bolla, Theresia Margaretha Bokla, near",
    "B4mb4ng Sukirm4n, Bambang Sukirman, equal",
    "Tasya Tasya Anggraeni, Tasya Anggraeni, equal",
    "Muhammad Arka Rid, Muhammad Arka Ridwan, short",
    "I Mde. Kdk Suciati, I Made Kadek Suciati, short",
    "Budi Eko Setiawan, Bodi Setiawan, partial",
    "Sutardi, Ardi, part",
    "Agus Santoso, Ag. Santoso, part",
    "Sugiyanto Prasetyo, Yanto Kurniawan, partial",
    "Antonius Lado, Toni Lado, part",
    "Nur Aini Kirman, Kirman Nur Ani, near",
    "Andin Lestari, Andi Lestari, near",
    "Siti Permata, Sitiermata, near",
    "Zainab Popotato, Zainab Poopotato, near",
    "Siti Nur Aini Dewi Ayu Putri Lestari Wulan Sari, Siti Nur Aini Dewi Ayu Putri Lestari Wulan Rini, spelling",
    "Runa, Ryny, different",
    "Yusuf, Aminah, different",
    "Muhammad Effendi, Muhammad Kurniadi, different",
    "Yusuf, -, missing",
    "Yusuf, Tidak tahu, missing",
    "Tidak tahu, Tidak tahu, missing",
    "Masriah binti Rusli, Masriah binti Roesli, equal",
    "Masriah binti Rusli, Masriah, equal",
    "Masriah binti Rusli, Masriah Rusli, spelling",
    "Masriah binti Rusli, Masriah binti Anwar, partial",
    "Siti Aminah binti Ahmad, Siti Aminah binti Ahmad Dahlan, equal",
    "Yusuf bin Rusli, Aminah binti Anwar, different",
  })
  void gradeNames(String a, String b, String level) {
    assertThat(level("name", Map.of("name", a), Map.of("name", b))).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "1771011203809001, 1771011203809001, equal",
    "1771011203809001, 1771011203809002, serial",
    "1771011203809001, 1771011203819001, typo",
    "1771011203809001, 1771101203809001, typo",
    "1771011203809001, 1771012511829003, different",
    "1771011203809001, ?1771012511829003, unsure",
    "1771011203809001, ?1771011203809001, equal",
    "1771011203809001, 1111111111111111, missing",
    "1771011203809001, 177101120380900, typo",
    "1771011203809001, 1771011203809, typo",
    "1771011203809001, 177101120380, unsure",
    "1771010101809001, 177101010180900, unsure",
    "1771011203809010, 1771011203809011, serial",
    "1771011203809014, 1771011203809010, typo",
    "177101120380010, 177101120380001, unsure",
    "177101120380900, 177101120380900, typo",
    "1771011203809001, 177101251182900, unsure",
    "1771011203809001, 177101120, missing",
    "1771011203809001, 1111111111, missing",
    "1771011203809001, 123456789012, missing",
    "1771011203809001, I77IO1l2O38O9OO1, equal",
    "1771011203809001, SITIIBSIISITSITI, missing",
    "1771011203809001, 1771014513829003, unsure",
    "1771011203809001, 1771011203809003, serial",
    "1771011203809001, 1771011203809009, tail",
    "1771011203809001, 1771011203809377, tail",
    "1771010101809001, 1771010101809002, different",
    "1771010101809001, 1771010101809377, different",
    "1771010101809001, 1771010101809000, unsure",
    "1771011203809001, 177011203809001, typo",
    "1771011203809001, 177101120389001, typo",
    "1771011203809001, 177101999999999, unsure",
    "1771011203809001, '''1771011203809001', equal",
    "1771011203809001, 17.71.01.120380.9001, equal",
    "1771011203809001, 1771 0112 O380 9001, equal",
    "1771011203809001, 1771011203809001.0, equal",
    "1771011203809001, '1,77101E+15', missing",
    "1771011203809001, 1771011203809000, typo",
    "1771011203809001, 1771011203800000, unsure",
  })
  void gradeIdentityNumbers(String a, String b, String level) {
    assertThat(level("nik", Map.of("nik", a), Map.of("nik", b))).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "JL MAWAR NO 1, Jln. Mawar Nomor 1, equal",
    "JL MAWAR NO 1, JL MAWAR NO 11, near",
    "DUSUN 2, DUSUN 22, different",
    "DUSUN II, DUSUN 2, equal",
    "DESA SRI REJO, DESA SRI REJO, missing",
    "JL MAWAR NO 1, Tidak diketahui, missing",
  })
  void gradeAddresses(String a, String b, String level) {
    assertThat(level("address", Map.of("address", a), Map.of("address", b))).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "1771010101159001, 1771010101159001, same",
    "1771010101159001, 1771O1O1O1I59OO1, same",
    "1771010101159001, 1771010101159010, typo",
    "1771010101159001, 1771010101158802, different",
    "1771010101159001, KARTU KELUARGA, missing",
  })
  void gradeCardNumbers(String a, String b, String level) {
    assertThat(level("kk", Map.of("kk", a), Map.of("kk", b))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"1771011203809001, 1980-03-12, 1771011203819001, 1981-03-12, different"})
  void takeTwoNumbersThatFitTwoBirthDatesForTwoPeople(
      String a, String bornA, String b, String bornB, String level) {
    assertThat(
            level(
                "nik",
                Map.of("nik", a, "birth_date", bornA),
                Map.of("nik", b, "birth_date", bornB)))
        .isEqualTo(level);
  }

  @ParameterizedTest(name = "born {1}, {2}: {3}")
  @CsvSource({
    "1771011203809001, 1980-03-12, L, different",
    "1771011203809001, 1980-12-03, L, different",
    "1771011203809001, 1980-03-15, L, different",
    "1771011203809001, 1982-07-01, L, different",
    "1771011203809001, 1984-07-01, L, unsure",
    "1771011203009001, 1999-07-01, L, different",
    "1771011203809001, 1980-03-12, X, different",
    "1771011203809001, 1975-06-20, L, unsure",
    "1771011203809001, 1980-03-12, P, unsure",
  })
  void doubtANumberOnlyIfItContradictsItsBearer(String nik, String born, String sex, String level) {
    Map<String, String> other =
        Map.of("nik", "1771012511829003", "birth_date", "1982-11-25", "sex", "L");

    assertThat(level("nik", Map.of("nik", nik, "birth_date", born, "sex", sex), other))
        .isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "L, 1, same",
    "P, perempuan, same",
    "Laki-laki, LK, same",
    "Laki-laki, 2, different",
    "L, 1.0, same",
    "L, -, missing",
    "L, X, different",
  })
  void gradeSexes(String a, String b, String level) {
    assertThat(level("sex", Map.of("sex", a), Map.of("sex", b))).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "17.71.01.1001, 1771011001, village",
    "1771011001.0, 1771011001, village",
    "1771011002, 1771011001, missing",
    "Anggut, Anggut, village",
  })
  void gradeAreas(String a, String b, String level) {
    assertThat(level("place", Map.of("village", a), Map.of("village", b))).isEqualTo(level);
  }

  private static String level(String field, Map<String, String> a, Map<String, String> b) {
    RecordTable table = RecordTable.builder(Models.PERSON).add(a).add(b).build();
    PairScorer scorer = new PairScorer(Models.PERSON, table).score(0, 1);
    var fields = Models.PERSON.scheme().weights().fields();
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).name().equals(field)) {
        return fields.get(f).kind().level(scorer.level(f)).name();
      }
    }
    throw new AssertionError(field);
  }
}
