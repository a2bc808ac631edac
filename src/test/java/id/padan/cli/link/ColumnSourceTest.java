package id.padan.cli.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnSourceTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "17-04-1980, 17-04-1980",
    "19800417, 19800417",
    "17041980, 17041980",
    "17/4/1980, 17/4/1980",
    "17-APR-80, 1980-04-17",
    "17-Aug-2020, 2020-08-17",
    "17 Agustus 1980, 1980-08-17",
    "1980-04-17 00:00:00, 1980-04-17",
    "17/4/80, 1980-04-17",
    "17/4/26, 2026-04-17",
    "17/4/29, 2029-04-17",
    "17/4/30, 1930-04-17",
    "7-Apr-1980, 1980-04-07",
    "17 04 1980, 1980-04-17",
    "1 Mei 1980, 1980-05-01",
    "29328, 1980-04-17",
    "1980, 1980",
    "dua puluh, dua puluh",
  })
  void giveDatesAsPeopleAndSpreadsheetsWriteThem(String written, String read) {
    ColumnSource source =
        ColumnSource.of(List.of("lahir"), header -> header.equals("lahir") ? 0 : -1).ofDates();

    assertThat(source.value(new CharSequence[] {written})).hasToString(read);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"17.71.01.1001, 177101", "1771011001, 177101", "1771, ''"})
  void takeTheStartOfACodeWithoutItsPoints(String written, String start) {
    ColumnSource source = ColumnSource.of(List.of("kode.start6"), header -> 0);

    assertThat(source.value(new CharSequence[] {written})).hasToString(start);
  }
}
