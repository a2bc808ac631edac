package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.TestDatabase;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class QueryCommandTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int query(Writer to, String... arguments) {
    return new CommandLine(new QueryCommand(DATABASE::dataSource, Texts.INDONESIAN))
        .setOut(new PrintWriter(to))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @ParameterizedTest(name = "{0} -> {1} | {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null::text                          | ``                    | null
          ''::text                            | ""                    | ""
          'a,b "c"'::text                     | "a,b ""c\"""           | "a,b \\"c\\""
          true                                | true                  | true
          9171014503809001::bigint            | 9171014503809001      | 9171014503809001
          0.0000001::numeric                  | 0.0000001             | 0.0000001
          1e3::float8                         | 1000                  | 1000
          'NaN'::float8                       | NaN                   | "NaN"
          array['x','y z',null]               | "{x,""y z"",NULL}"    | ["x","y z",null]
          array[[1,2],[3,4]]                  | "{{1,2},{3,4}}"       | [[1,2],[3,4]]
          date '2026-11-21'                   | 2026-11-21            | "2026-11-21"
          timestamptz '2026-11-21 02:00+07'   | 2026-11-20T19:00:00Z  | "2026-11-20T19:00:00Z"
          timestamp '2026-11-21 02:00'        | 2026-11-21T02:00:00   | "2026-11-21T02:00:00"
          'infinity'::timestamptz             | infinity              | "infinity"
          '{"a": [1]}'::jsonb                 | "{""a"": [1]}"        | {"a": [1]}
          '?'::text                           | ?                     | "?"
          """)
  void everyTypeHasAPlainFormInCsvAndJson(String value, String csv, String json) {
    assertThat(query(out, "select " + value + " as v", "--format", "csv")).isZero();
    assertThat(out).hasToString("v\n" + csv + "\n");

    StringWriter object = new StringWriter();
    assertThat(query(object, "select " + value + " as v", "--format", "json")).isZero();
    assertThat(object).hasToString("[\n{\"v\":" + json + "}\n]\n");
  }

  @Test
  void theTableIsTheDefaultAndAlignsNumbersToTheRight() {
    assertThat(query(out, "select * from (values (1, 'satu'), (120, null)) as t (n, kata)"))
        .isZero();
    assertThat(out.toString().lines())
        .containsExactly("  n  kata", "---  ----", "  1  satu", "120");
  }

  @Test
  void anEmptyResultKeepsItsHeader() {
    query(out, "select 1 as a, 2 as b where false", "--format", "csv");
    query(out, "select 1 as a where false", "--format", "json");
    assertThat(out).hasToString("a,b\n[]\n");
  }

  @Test
  void thereIsNoRowLimit() {
    assertThat(query(out, "select n from generate_series(1, 25000) n", "--format", "csv")).isZero();
    assertThat(out.toString().lines()).hasSize(25_001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "selec 1                                              | syntax error",
        "delete from job.published                            | read-only",
        "create table public.x (a int)                        | read-only",
        "select set_config('transaction_read_only', 'off', true) | read-write",
        "select 1; commit; delete from job.published          | satu perintah",
        "''                                                   | satu perintah",
        "select * from warehouse.nothing                      | does not exist",
      })
  void whatIsNotAReadingOfOneStatementIsRefused(String sql, String message) {
    assertThat(query(out, sql)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aClosedPipeEndsTheQueryQuietly() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThat(query(closed, "select generate_series(1, 10000000)", "--format", "csv")).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
