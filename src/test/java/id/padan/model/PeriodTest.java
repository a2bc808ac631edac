package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "bdt_1771_2015-11.csv, 2015-11",
        "2015-11, 2015-11",
        "kiriman-2015-11-30.xlsx, 2015-11",
        "2015-13.csv, none",
        "2015-00.csv, none",
        "12015-11.csv, none",
        "2015-111.csv, none",
        "1771-11.csv, none",
        "201511.csv, none",
        "2015-11_revisi_2015-11.csv, 2015-11",
        "2015-11_sampai_2016-02.csv, none",
      })
  void isFoundInANameWhenItIsTheOnlyOne(String name, String period) {
    assertThat(Period.findIn(name).map(Period::toString).orElse(null)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-13", "2015", "15-11", "2015/11", "", "1899-12", "2100-01"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2015-11");
  }

  @ParameterizedTest(name = "{0} ends on {1}")
  @CsvSource({"2015-11, 2015-11-30", "2016-02, 2016-02-29", "2015-12, 2015-12-31"})
  void endsOnTheLastDayOfTheMonth(String period, LocalDate lastDay) {
    assertThat(Period.parse(period).lastDay()).isEqualTo(lastDay);
  }

  @Property
  void isOrderedAsItsTextIs(
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1900, max = 2099) int otherYear,
      @ForAll @IntRange(min = 1, max = 12) int otherMonth) {
    Period one = new Period(year, month);
    Period other = new Period(otherYear, otherMonth);

    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    assertThat(Period.parse(one.toString())).isEqualTo(one);
  }
}
