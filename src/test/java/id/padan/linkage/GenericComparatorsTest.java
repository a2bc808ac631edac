package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparators that know nothing of persons. */
class GenericComparatorsTest {

  @ParameterizedTest(name = "{0} / {1} = {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "100     | 100    | equal     | equal",
        "100,0   | +100.0 | equal     | equal",
        "-0      | 0      | equal     | equal",
        "100     | 101    | close     | close",
        "100     | 105    | near      | near",
        "100     | 106    | different | near",
        "-3      | 3      | different | different",
        "0.4     | -0.6   | close     | different",
        "1000    | 1019   | different | close",
        "1000000 | 1      | different | different",
        "100     | ''     | missing   | missing",
        "100     | 1.000,5| missing   | missing",
        "100     | sedang | missing   | missing",
      })
  void gradeNumbers(String a, String b, String absolute, String relative) {
    assertThat(
            level(
                FieldKind.NUMBER,
                ColumnKind.DECIMAL,
                new Tolerance(List.of(1.0, 5.0), false),
                a,
                b))
        .isEqualTo(absolute);
    assertThat(
            level(
                FieldKind.NUMBER,
                ColumnKind.DECIMAL,
                new Tolerance(List.of(0.02, 0.1), true),
                a,
                b))
        .isEqualTo(relative);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-3.80044, 102.26554   | -3.80044 102.26554    | spot",
        "-3.80044, 102.26554   | -3,80050;102,26600    | spot",
        "-3.80044,102.26554    | -3.80200,102.26554    | near",
        "-3.80044, 102.26554   | -3.85000, 102.26554   | area",
        "-3.80044, 102.26554   | -6.20876, 106.84560   | far",
        "0.00050, 179.99990    | 0.00050, -179.99990   | spot",
        "-3.80044, 102.26554   | 0, 0                  | missing",
        "-3.80044, 102.26554   | -95.1, 102.2          | missing",
        "-3.80044, 102.26554   | -3.80044              | missing",
        "-3.80044, 102.26554   | -3,80                 | missing",
        "-3.80044, 102.26554   | Bengkulu              | missing",
      })
  void gradePlacesByTheWayBetweenThem(String a, String b, String level) {
    assertThat(level(FieldKind.POINT, ColumnKind.POINT, FieldKind.POINT.defaultTolerance(), a, b))
        .isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "petani, buruh             | Buruh Petani          | equal",
        "guru                      | guru; pedagang        | within",
        "a b c d e                 | a b c d f             | most",
        "a b c                     | a b d                 | half",
        "a b c                     | a x y                 | few",
        "guru                      | dosen                 | none",
        "guru                      | --                    | missing",
        "guru                      | ''                    | missing",
      })
  void gradeSetsOfWords(String a, String b, String level) {
    assertThat(level(FieldKind.SET, ColumnKind.WORDS, Tolerance.NONE, a, b)).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} {1}: {2} / {3} {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DECIMAL | ''     | 1,50            | 1.5              | true",
        "DECIMAL | ''     | 0               | -0.0             | true",
        "DECIMAL | whole  | 1.4             | 0.6              | true",
        "DECIMAL | ''     | 1.4             | 0.6              | false",
        "POINT   | square | -3.801, 102.262 | -3.809, 102.269  | true",
        "POINT   | square | -3.801, 102.262 | -3.811, 102.269  | false",
        "WORDS   | ''     | buruh tani      | Tani, Buruh      | true",
      })
  void blockByValueOrPartOfIt(ColumnKind kind, String aspect, String a, String b, boolean shared) {
    RecordTable table = table(FieldKind.SAME, kind, Tolerance.NONE, a, b);
    LongUnaryOperator key = table.column("value").key(aspect);
    long ofA = key.applyAsLong(table.cells()[0]);

    assertThat(ofA).isNotZero();
    assertThat(ofA == key.applyAsLong(table.cells()[table.stride()])).isEqualTo(shared);
  }

  private static String level(
      FieldKind kind, ColumnKind column, Tolerance tolerance, String a, String b) {
    LinkageModel model = model(kind, column, tolerance);
    RecordTable table = RecordTable.builder(model).add(a).add(b).build();
    PairScorer scorer = new PairScorer(model, table);
    assertThat(scorer.score(1, 0).level(0)).isEqualTo(scorer.score(0, 1).level(0));
    return kind.level(scorer.level(0)).name();
  }

  private static RecordTable table(
      FieldKind kind, ColumnKind column, Tolerance tolerance, String a, String b) {
    return RecordTable.builder(model(kind, column, tolerance)).add(a).add(b).build();
  }

  private static LinkageModel model(FieldKind kind, ColumnKind column, Tolerance tolerance) {
    LinkageModel.Field field =
        new LinkageModel.Field(
            "value",
            kind,
            List.of("value"),
            tolerance,
            Map.of(),
            new LinkageModel.Label("nilai", "value"));
    LinkageModel.Cuts cuts =
        new LinkageModel.Cuts(
            0.5,
            List.of(new LinkageModel.Cuts.Alternative("u", 1)),
            new LinkageModel.Cuts.Bands(0.6, 0.8));
    return new LinkageModel(
        new LinkageModel.Id("values", 1, ""),
        new LinkageModel.Scheme(
            Map.of("value", new LinkageModel.ColumnSpec(column, List.of("value"), Map.of())),
            List.of(),
            new LinkageModel.Blocking(List.of(), 10),
            new LinkageModel.Weights(List.of(field), List.of(), cuts)),
        LinkageModel.Dictionaries.NONE);
  }
}
