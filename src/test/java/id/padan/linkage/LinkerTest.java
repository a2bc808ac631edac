package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkerTest {

  private static final List<SyntheticRegister.Row> ROWS = SyntheticRegister.rows(4000, 42);
  private static Links links;

  /** Not in an initialiser: the workers would wait for this class. */
  @BeforeAll
  static void linkOnce() {
    links = link(ROWS);
  }

  @Test
  void joinsTheSamePersonAndNobodyElse() {
    long same = 0;
    List<String> wrong = new ArrayList<>();
    for (List<Integer> entity : entities(links)) {
      for (int i = 0; i < entity.size(); i++) {
        for (int j = i + 1; j < entity.size(); j++) {
          SyntheticRegister.Row a = ROWS.get(entity.get(i));
          SyntheticRegister.Row b = ROWS.get(entity.get(j));
          if (a.person() == b.person()) {
            same++;
          } else {
            wrong.add(a.person() + "/" + b.person());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat((double) same / truePairs()).isGreaterThan(0.9);
  }

  @Test
  void asksAboutFewPairs() {
    List<Edge> review = links.edges().stream().filter(edge -> !links.together(edge)).toList();

    assertThat(review.size()).isLessThan((int) (0.005 * links.work().candidates()));
  }

  @Test
  void givesTheSameLinksOnOneThread() throws ExecutionException, InterruptedException {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Links alone = one.submit(() -> link(ROWS)).get();

      assertThat(alone.entity()).isEqualTo(links.entity());
      assertThat(alone.edges()).isEqualTo(links.edges());
    } finally {
      one.shutdown();
    }
  }

  @Test
  void comparesEachPairOnceWhateverItsKeys() {
    Set<Long> pairs = new TreeSet<>();
    links.edges().forEach(edge -> pairs.add(Linker.pair(edge.a(), edge.b())));

    assertThat(pairs).hasSameSizeAs(links.edges());
  }

  @Test
  void countsBlocksThatAreTooLarge() {
    List<SyntheticRegister.Row> crowd = new ArrayList<>();
    String[] values = {"Slamet", "", "", "", "1970-12-31", "L", "", "", "", "", "", "", ""};
    for (int i = 0; i < 100; i++) {
      String[] own = values.clone();
      own[12] = "R" + i;
      crowd.add(new SyntheticRegister.Row(own, i, i, true));
    }
    Links crowded = link(crowd);

    assertThat(crowded.edges()).isEmpty();
    assertThat(crowded.work().candidates()).isZero();
    assertThat(crowded.work().cuts())
        .contains(new Links.CutBlocks("birth_date.swapped + name.rarest", 1, 100, 4950));
  }

  @Test
  void comparesPeopleOfLinkedHouseholdsThoughTheyShareNoKey() {
    List<SyntheticRegister.Row> rows = new ArrayList<>();
    for (String home : List.of("A", "B")) {
      rows.add(row("Burhan Latif", "1771011203809001", "1980-03-12", "L", home));
      rows.add(row("Kartini", "1771015107829001", "1982-07-11", "P", home));
    }
    rows.add(row("Wahyuningsih", "", "2004-03-12", "P", "A"));
    rows.add(row("Wahyunigseh", "", "2004-08-12", "P", "B"));
    RecordTable table = table(rows);
    Blocks blocks = Blocks.of(table, Models.PERSON.scheme().blocking());

    assertThat(blocks.share(Linker.pair(4, 5))).isFalse();
    assertThat(link(rows).entity()).containsExactly(0, 1, 0, 1, 4, 4);
  }

  @Test
  void decisionsOfPeopleStandAboveWeights() {
    List<SyntheticRegister.Row> two = new ArrayList<>(twice("A", "B"));
    RecordTable table = table(two);
    Decisions.Pair pair = new Decisions.Pair(0, 1);
    Linker linker = new Linker(Models.PERSON, rows -> {});

    assertThat(linker.link(table, Linker.Known.NOTHING).entity()).containsExactly(0, 0);
    assertThat(linker.link(table, known(new Decisions(List.of(), List.of(pair)))).entity())
        .containsExactly(0, 1);
    List<SyntheticRegister.Row> strangers =
        List.of(two.get(0), row("Aminah", "", "1990-02-03", "P", "C"));
    assertThat(
            linker.link(table(strangers), known(new Decisions(List.of(pair), List.of()))).entity())
        .containsExactly(0, 0);
  }

  private static Linker.Known known(Decisions decisions) {
    return new Linker.Known(new long[0], decisions, Linker.Earlier.NONE);
  }

  private static List<SyntheticRegister.Row> twice(String one, String other) {
    return List.of(
        row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "L", one),
        row("Agus Salim Wibowo", "1771011203809001", "1980-03-12", "L", other));
  }

  private static SyntheticRegister.Row row(
      String name, String nik, String born, String sex, String household) {
    String[] values = {
      name, "", nik, "", born, sex, "1771011001", "177101", "1771", "1", "2", "", household
    };
    return new SyntheticRegister.Row(values, 0, 0, false);
  }

  private static Links link(List<SyntheticRegister.Row> rows) {
    return new Linker(Models.PERSON, done -> {}).link(table(rows), Linker.Known.NOTHING);
  }

  private static RecordTable table(List<SyntheticRegister.Row> rows) {
    RecordTable.Builder table = RecordTable.builder(Models.PERSON);
    rows.forEach(row -> table.add(row.values()));
    return table.build();
  }

  private static List<List<Integer>> entities(Links links) {
    Map<Integer, List<Integer>> entities = new HashMap<>();
    for (int row = 0; row < links.entity().length; row++) {
      entities.computeIfAbsent(links.entity()[row], root -> new ArrayList<>()).add(row);
    }
    return List.copyOf(entities.values());
  }

  private static long truePairs() {
    Map<Integer, Long> counts = new HashMap<>();
    ROWS.forEach(row -> counts.merge(row.person(), 1L, Long::sum));
    return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }
}
