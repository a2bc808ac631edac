package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.Texts;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  private static final Texts TEXTS = Texts.INDONESIAN;

  @ParameterizedTest
  @CsvSource({
    "08006, koneksi ke basis data terputus (SQLSTATE 08006)",
    "57P01, koneksi ke basis data terputus (SQLSTATE 57P01)",
    "53100, basis data kehabisan sumber daya (SQLSTATE 53100)",
  })
  void faultOfTheMachineIsToldWithItsRemedyAndMayPass(String state, String told) {
    SQLException lost = new SQLException("internal words of a driver", state);
    List<Throwable> failures = List.of(new IllegalStateException("step", lost));

    assertThat(Failures.mayPass(Failures.mostTelling(failures))).isTrue();
    assertThat(TEXTS.text(Failures.explain(failures)))
        .startsWith(told)
        .doesNotContain("internal words");
  }

  @Test
  void aPoolWithoutConnectionIsToldSo() {
    SQLException none = new SQLTransientConnectionException("HikariPool-1 - request timed out");

    assertThat(Failures.mayPass(none)).isTrue();
    assertThat(TEXTS.text(Failures.explain(List.of(none))))
        .startsWith("basis data tidak memberi koneksi dalam 10 detik")
        .doesNotContain("Hikari");
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", ""})
  void aStatementThatWasCancelledIsNoLostServer(String state) {
    SQLException cancelled =
        new SQLException("canceling statement", state.isEmpty() ? null : state);

    assertThat(TEXTS.text(Failures.explain(List.of(cancelled)))).contains("canceling statement");
  }

  @Test
  void faultOfOursKeepsItsWords() {
    SQLException wrong = new SQLException("syntax error", "42601");

    assertThat(Failures.mayPass(wrong)).isFalse();
    assertThat(TEXTS.text(Failures.explain(List.of(wrong)))).contains("syntax error");
  }

  @Test
  void lostConnectionTellsMoreThanWhatItCaused() {
    SQLException lost = new SQLException("gone", "08006", new IOException("broken pipe"));

    assertThat(Failures.mostTelling(List.of(lost, new IllegalStateException("closed"))))
        .isSameAs(lost);
  }
}
