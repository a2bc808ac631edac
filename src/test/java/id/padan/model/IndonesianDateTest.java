package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndonesianDateTest {

  private static final LocalDate LATEST = LocalDate.of(2015, 11, 30);

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "17/08/1980, 1980-08-17",
    "17-08-1980, 1980-08-17",
    "17.08.1980, 1980-08-17",
    "1980-08-17, 1980-08-17",
    "1980/08/17, 1980-08-17",
    "03/04/1980, 1980-04-03", // never US order
    "3/4/1980, 1980-04-03",
    "3/4/1980 0:00:00, 1980-04-03",
    "17/08/1980 00:00, 1980-08-17",
    "1980-08-17 00:00:00.000, 1980-08-17",
    "1980-08-17T00:00:00, 1980-08-17",
    "17 Agustus 1980, 1980-08-17",
    "17  agustus  1980, 1980-08-17",
    "17-AGT-80, 1980-08-17",
    "17-Agt-1980, 1980-08-17",
    "1 Pebruari 1980, 1980-02-01",
    "1 Nopember 1980, 1980-11-01",
    "1 Sept. 1980, 1980-09-01",
    "29-02-00, 2000-02-29",
    "31/12/15, 1915-12-31",
    "30/11/15, 2015-11-30",
    "17/08/80, 1980-08-17",
    "29450, 1980-08-17",
    "29450.0, 1980-08-17",
    "'''17/08/1980', 1980-08-17",
    "' 17/08/1980 ', 1980-08-17",
  })
  void everyShapeOfTheFieldIsRead(String cell, LocalDate date) {
    assertThat(IndonesianDate.parse(cell, LATEST)).isEqualTo(IndonesianDate.Parsed.of(date));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "\u00A0",
        "-",
        "0",
        "00/00/0000",
        "0000-00-00",
        "00-00-0000",
        "0000-00-00 00:00:00",
        "00/00/00"
      })
  void cellsWithoutADateAreEmpty(String cell) {
    assertThat(IndonesianDate.parse(cell, LATEST)).isEqualTo(IndonesianDate.Parsed.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/1980",
        "12/31/1980",
        "1980-13-01",
        "00/01/1980",
        "01/00/1980",
        "17/08/0080",
        "29-02-01",
        "17 August 1980",
        "17 Agustus",
        "1980",
        "99999",
        "09999",
        "294501",
        "kosong",
        "17/08/198",
        "1980-08-170",
        "17081980",
        "-1/-1/1980",
        "17/08-19x0"
      })
  void anythingElseIsInvalid(String cell) {
    assertThat(IndonesianDate.parse(cell, LATEST)).isEqualTo(IndonesianDate.Parsed.INVALID);
  }

  @Test
  void everyMonthHasItsNamesAndShortForms() {
    String names =
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember";
    String shortForms = "Jan Peb Mar Apr Mei Jun Jul Ags Sep Okt Nop Des";
    for (String list : new String[] {names, shortForms}) {
      String[] months = list.split(" ");
      for (int month = 1; month <= 12; month++) {
        assertThat(IndonesianDate.parse("5 " + months[month - 1] + " 1990", LATEST).date())
            .isEqualTo(LocalDate.of(1990, month, 5));
      }
    }
  }

  @Property
  void aWrittenDateIsReadBackInEveryOrder(@ForAll("dates") LocalDate date) {
    for (String pattern :
        new String[] {"dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "d-M-yyyy H:mm:ss"}) {
      String cell = date.atStartOfDay().format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
      assertThat(IndonesianDate.parse(cell, LATEST).date()).isEqualTo(date);
    }
  }

  @Property
  void aShortYearNeverMakesADateAfterTheLatest(@ForAll("dates") LocalDate date) {
    String cell = date.format(DateTimeFormatter.ofPattern("dd-MM-yy", Locale.ROOT));
    IndonesianDate.Parsed parsed = IndonesianDate.parse(cell, LATEST);
    if (parsed.kind() == IndonesianDate.Kind.DATE) {
      assertThat(parsed.date()).isBeforeOrEqualTo(LATEST).isAfter(LATEST.minusYears(101));
    }
  }

  @Property
  void noTextMakesItThrow(@ForAll String cell) {
    assertThat(IndonesianDate.parse(cell, LATEST)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1850, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
