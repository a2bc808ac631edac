package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pairs that every clerk would judge alike. Columns: name, NIK, birth date, sex, KK, RT, record.
 */
class PlainCasesTest {

  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "abbreviation;   Moh. Yusuf Effendi,,1980-03-12,L,,1,A;  Muhammad Yusup Effendi,,1980-03-12,L,,1,B",
        "title;          Drs. H. Sukirman Hadi,,1960-03-12,L,,1,A; Sukirman Hadi,,1960-03-12,L,,1,B",
        "old spelling;   Soetrisno Hadi Djojo,,1950-03-12,L,,1,A;  Sutrisno Hadi Joyo,,1950-03-12,L,,1,B",
        "token order;    Nainggolan Markus,,1970-03-12,L,1771010101159001,1,A; Markus Nainggolan,,1970-03-12,L,1771010101159001,1,B",
        "exchanged date; Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,1771011203709001,1970-12-03,L,,1,B",
        "one day off;    Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,1771011203709001,1970-03-13,L,,1,B",
        "default date;   Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,1771011203709001,1970-12-31,L,,1,B",
        "no birth date;  Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,1771011203709001,,L,,1,B",
        "mononym;        Wagimin,1771011203709001,1970-03-12,L,,1,A;  Wagimin,1771011203709001,1970-03-12,L,,2,B",
        "bin;            Zulkifli bin Karim,1771011203709001,1970-03-12,L,,1,A; Zulkifli,1771011203709001,1970-03-12,L,,1,B",
        "typing error;   Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Naingolan,1771011203709001,1970-03-12,L,,1,B",
        "sex slipped;    Slamet Riyadi,1771011203809001,1980-03-12,L,,1,A; Slamet Riyadi,1771011203809001,1980-03-12,P,,1,B",
        "doubled row;    Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,,1970-03-12,L,,1,A",
      })
  void becomeOne(String why, String a, String b) {
    assertThat(entity(a, b)).containsExactly(0, 0);
  }

  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "twins, one record;    Hasan Basri,1771011203109001,2010-03-12,L,1771010101159001,1,A; Husen Basri,1771011203109002,2010-03-12,L,1771010101159001,1,A",
        "twins, two records;   Hasan Basri,1771011203109001,2010-03-12,L,1771010101159001,1,A; Husen Basri,1771011203109002,2010-03-12,L,1771010101159001,1,B",
        "twins alike;          Wahyuni Sari,1771015203109001,2010-03-12,P,1771010101159001,1,A; Wahyuna Sari,1771015203109002,2010-03-12,P,1771010101159001,1,B",
        "twins without NIK;    Wahyuni Sari,,2010-03-12,P,1771010101159001,1,A; Wahyuna Sari,,2010-03-12,P,1771010101159001,1,B",
        "father and son;       Abdul Rahman,1771010101559001,1955-01-01,L,1771010101159001,1,A; Abdul Rahman,1771010101809002,1980-01-01,L,1771010101159001,1,B",
        "no NIK, father, son;  Abdul Rahman,,1955-01-01,L,1771010101159001,1,A; Abdul Rahman,,1980-01-01,L,1771010101159001,1,B",
        "couple, copied NIK;   Sukirman,1771011203809001,1980-03-12,L,1771010101159001,1,A; Ratnasari,1771011203809001,1982-07-25,P,1771010101159001,1,B",
        "siblings, copied NIK; Sukirman,1771011203809001,1980-03-12,L,1771010101159001,1,A; Suparman,1771011203809001,1983-07-25,L,1771010101159001,1,B",
        "common name, one RT;  Slamet,1771011203709001,1970-03-12,L,,1,A; Slamet,1771012511749002,1974-11-25,L,,1,B",
        "common name, one day; Siti,1771014107609001,1960-07-01,P,,1,A; Siti,1771014107609044,1960-07-01,P,,1,B",
        "two whole NIKs;       Markus Nainggolan,1771011203709001,1970-03-12,L,,1,A; Markus Nainggolan,1703021203709001,1970-03-12,L,,1,B",
        "neighbours;           Markus Nainggolan,,1970-03-12,L,,1,A; Petrus Situmorang,,1970-03-12,L,,1,B",
        "siblings, no NIK;     Ahmad Fauzan,,2010-03-12,L,1771010101159001,1,A; Ahmad Fauzi,,2012-05-14,L,1771010101159001,1,B",
        "two rows, one record; Siti Aminah,,1980-03-12,P,,1,A; Siti Aminah,,1981-03-12,P,,1,A",
      })
  void stayTwo(String why, String a, String b) {
    assertThat(entity(a, b)).containsExactly(0, 1);
  }

  private static int[] entity(String a, String b) {
    RecordTable table = RecordTable.builder(Models.PERSON).add(values(a)).add(values(b)).build();
    return new Linker(Models.PERSON, done -> {}).link(table, Linker.Known.NOTHING).entity();
  }

  private static String[] values(String row) {
    String[] c = row.split(",", -1);
    return new String[] {
      c[0], "", c[1], c[4], c[2], c[3], "1771011001", "177101", "1771", c[5], "2", "", c[6]
    };
  }
}
