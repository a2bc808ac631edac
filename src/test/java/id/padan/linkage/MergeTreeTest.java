package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MergeTreeTest {

  private static RecordTable table;
  private static PairScorer scorer;
  private static Explainer explainer;
  private static List<int[]> clusters;

  @BeforeAll
  static void link() {
    List<SyntheticRegister.Row> rows = SyntheticRegister.rows(3000, 42);
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    rows.forEach(row -> builder.add(row.values()));
    Links links = new Linker(Models.PERSON, done -> {}).link(builder.build(), Linker.Known.NOTHING);
    table = links.table();
    scorer = new PairScorer(Models.PERSON, table);
    explainer = new Explainer(Models.PERSON, table);
    int[] entity = links.entity();
    Map<Integer, List<Integer>> byEntity = new HashMap<>();
    for (int row = 0; row < entity.length; row++) {
      byEntity.computeIfAbsent(entity[row], root -> new ArrayList<>()).add(row);
    }
    clusters =
        byEntity.values().stream()
            .filter(members -> members.size() > 1)
            .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
            .toList();
  }

  @Test
  void holdsEveryRowOnceAndAsksForTheSameAverageAsTheLinker() {
    assertThat(clusters).anyMatch(rows -> rows.length > 2);
    for (int[] rows : clusters) {
      MergeTree tree = MergeTree.of(scorer, rows);

      assertThat(leaves(tree.root())).containsExactlyInAnyOrder(rows);
      for (MergeTree.Join join : joins(tree.root())) {
        assertThat(join.odds()).isCloseTo(average(join), offset(1e-9));
        assertThat(join.reaches()).isTrue();
        assertThat(join.odds()).isGreaterThanOrEqualTo(scorer.cuts().linkOdds());
        assertThat(join.weakest().odds()).isLessThanOrEqualTo(join.odds() + 1e-9);
        assertThat(join.strongest().odds()).isGreaterThanOrEqualTo(join.odds() - 1e-9);
      }
    }
  }

  @Test
  void doesNotDependOnTheOrderOfTheRows() {
    for (int[] rows : clusters) {
      int[] reversed = new int[rows.length];
      Arrays.setAll(reversed, i -> rows[rows.length - 1 - i]);

      assertThat(MergeTree.of(scorer, reversed)).isEqualTo(MergeTree.of(scorer, rows));
    }
  }

  @Test
  void namesTheJoinThatTheLeastSpeaksFor() {
    MergeTree tree =
        tree(
            row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "A"),
            row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "B"),
            row("Agus Salim", "", "1980-12-31", "C"));

    assertThat(leaves(tree.weakestLink().orElseThrow().second())).containsExactly(2);
    assertThat(joins(tree.root())).hasSize(2).allMatch(MergeTree.Join::reaches);
  }

  @Test
  void saysWhereRowsDoNotComeTogetherByThemselves() {
    MergeTree tree =
        tree(
            row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "A"),
            row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "B"),
            row("Aminah", "1771015205759001", "1975-05-12", "C"));

    MergeTree.Join root = (MergeTree.Join) tree.root();
    assertThat(root.reaches()).isFalse();
    assertThat(root.rows()).isEqualTo(3);
    assertThat(tree.weakestLink()).contains(root);
  }

  @Test
  void oneRowIsItsOwnTree() {
    MergeTree tree = MergeTree.of(scorer, 7);

    assertThat(tree.root()).isEqualTo(new MergeTree.Leaf(7));
    assertThat(tree.weakestLink()).isEmpty();
  }

  @Test
  void leavesOutWhatIsTooManyAndSaysSo() {
    int[] rows = new int[230];
    Arrays.setAll(rows, i -> i);

    MergeTree tree = MergeTree.of(scorer, rows);

    assertThat(tree.root().rows()).isEqualTo(MergeTree.MOST_ROWS);
    assertThat(tree.leftOut()).isEqualTo(30);
  }

  @Test
  void isTheSameFromKeptPairsWhereAllAreKept() {
    for (int[] rows : clusters) {
      MergeTree fromRows = MergeTree.of(scorer, rows);

      MergeTree kept = MergeTree.of(Models.PERSON, rows.length, keptPairs(rows));

      assertThat(kept.leftOut()).isZero();
      assertThat(Arrays.stream(leaves(kept.root())).map(leaf -> sorted(rows)[leaf]).toArray())
          .containsExactly(leaves(fromRows.root()));
      assertThat(oddsOfJoins(kept)).isEqualTo(oddsOfJoins(fromRows));
    }
  }

  @Test
  void leavesPairsThatWereNotKeptOutOfTheAverageAndCountsThem() {
    int[] rows = clusters.stream().filter(members -> members.length == 3).findFirst().orElseThrow();
    List<MergeTree.KeptPair> pairs = keptPairs(rows);
    MergeTree.KeptPair first = pairs.get(0);

    MergeTree.Join root =
        (MergeTree.Join) MergeTree.of(Models.PERSON, 3, pairs.subList(0, 2)).root();
    MergeTree rest = MergeTree.of(Models.PERSON, 3, List.of(first));

    assertThat(root.rows()).isEqualTo(3);
    assertThat(root.unknown()).isEqualTo(1);
    assertThat(root.odds()).isEqualTo(root.weakest().odds());
    assertThat(leaves(rest.root())).containsExactlyInAnyOrder(first.a(), first.b());
    assertThat(rest.leftOut()).isEqualTo(1);
  }

  private static List<String> oddsOfJoins(MergeTree tree) {
    return joins(tree.root()).stream()
        .map(join -> "%.6f %s".formatted(join.odds(), join.reaches()))
        .toList();
  }

  private static int[] sorted(int... rows) {
    return Arrays.stream(rows).sorted().toArray();
  }

  /** All pairs of some rows, by the rows' places. */
  private static List<MergeTree.KeptPair> keptPairs(int... rows) {
    int[] sorted = sorted(rows);
    List<MergeTree.KeptPair> pairs = new ArrayList<>();
    for (int j = 1; j < sorted.length; j++) {
      for (int i = 0; i < j; i++) {
        Evidence evidence =
            explainer.report(sorted[i], sorted[j], PairReport.Standing.TOGETHER).evidence();
        double weight = scorer.score(sorted[i], sorted[j]).weight();
        pairs.add(new MergeTree.KeptPair(j, i, weight, evidence));
      }
    }
    return pairs;
  }

  private static MergeTree tree(String[]... rows) {
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    Arrays.stream(rows).forEach(builder::add);
    int[] numbers = new int[rows.length];
    Arrays.setAll(numbers, i -> i);
    return MergeTree.of(new PairScorer(Models.PERSON, builder.build()), numbers);
  }

  private static String[] row(String name, String nik, String born, String household) {
    return new String[] {
      name, "", nik, "", born, "L", "1771011001", "177101", "1771", "1", "2", "", household
    };
  }

  private static double average(MergeTree.Join join) {
    double sum = 0;
    for (int a : leaves(join.first())) {
      for (int b : leaves(join.second())) {
        scorer.score(Math.min(a, b), Math.max(a, b));
        double most = scorer.limit() == Band.REVIEW ? 0 : 25;
        sum += Math.max(-25, Math.min(most, scorer.odds()));
      }
    }
    return sum / (join.first().rows() * join.second().rows());
  }

  private static int[] leaves(MergeTree.Node node) {
    return node instanceof MergeTree.Join join
        ? Arrays.stream(new int[][] {leaves(join.first()), leaves(join.second())})
            .flatMapToInt(Arrays::stream)
            .toArray()
        : new int[] {node.firstRow()};
  }

  private static List<MergeTree.Join> joins(MergeTree.Node node) {
    List<MergeTree.Join> joins = new ArrayList<>();
    if (node instanceof MergeTree.Join join) {
      joins.add(join);
      joins.addAll(joins(join.first()));
      joins.addAll(joins(join.second()));
    }
    return joins;
  }
}
