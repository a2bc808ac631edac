package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.LongArbitrary;
import net.jqwik.api.statistics.Statistics;

/** What a counter-fact says is done to the records: the band must move. */
class CounterFactTest {

  private static final List<SyntheticRegister.Row> ROWS = SyntheticRegister.rows(300, 11);
  private static final int MOST_PAIRS = 12;

  @Provide
  LongArbitrary seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 500)
  void movesTheBandOfTwoPersons(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<String> columns = List.copyOf(Models.PERSON.scheme().columns().keySet());
    int at = random.nextInt(ROWS.size() - 8);
    Map<String, String> a = record(columns, ROWS.get(at).values());
    // Rows near each other are of one household or of the same people's next delivery.
    int near = random.nextBoolean() ? nextOfPerson(at) : at + random.nextInt(8);
    Map<String, String> b = record(columns, ROWS.get(near).values());
    check(Models.PERSON, disturbed(Models.PERSON, a, b, random), b, random.nextLong());
  }

  @Property(tries = 150)
  void movesTheBandOfTwoHouseholds(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Map<String, String> a =
        Map.of(
            "unit",
            "keluarga",
            "members",
            "1 2 3 4",
            "head",
            "1",
            "head_name",
            "Moh. Yusuf",
            "kk",
            "1771010101159001",
            "village",
            "1771011001",
            "rt",
            "1",
            "rw",
            "2",
            "address",
            "Jl. Merdeka No. 5");
    check(Models.HOUSEHOLD, disturbed(Models.HOUSEHOLD, a, a, random), a, random.nextLong());
  }

  @Property(tries = 150)
  void movesTheBandWithoutHouseholdsAndTwins(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Map<String, String> a =
        Map.of(
            "name",
            "mitchell green",
            "birth",
            "1956-04-09",
            "ssn",
            "1804974",
            "suburb",
            "cleveland",
            "postcode",
            "2119",
            "state",
            "sa",
            "address",
            "wallace place");
    check(Models.FEBRL, disturbed(Models.FEBRL, a, a, random), a, random.nextLong());
  }

  private static int nextOfPerson(int at) {
    for (int row = at + 1; row < ROWS.size(); row++) {
      if (ROWS.get(row).person() == ROWS.get(at).person()) {
        return row;
      }
    }
    return at;
  }

  private record Two(Map<String, String> a, Map<String, String> b) {}

  private static Map<String, String> record(List<String> columns, String[] values) {
    Map<String, String> record = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      record.put(columns.get(i), values[i]);
    }
    return record;
  }

  /** Some fields show another level than they did, so that all bands occur. */
  private static Map<String, String> disturbed(
      LinkageModel model, Map<String, String> record, Map<String, String> other, Random random) {
    Map<String, String> disturbed = record;
    for (int i = random.nextInt(4); i > 0; i--) {
      List<LinkageModel.Field> fields =
          model.scheme().weights().fields().stream()
              .filter(field -> !field.columns().isEmpty())
              .toList();
      List<Map<String, String>> others =
          new OtherValues(random.nextLong())
              .of(fields.get(random.nextInt(fields.size())), disturbed, other);
      disturbed = others.get(random.nextInt(others.size()));
    }
    return disturbed;
  }

  private static void check(
      LinkageModel model, Map<String, String> a, Map<String, String> b, long seed) {
    RecordTable table = RecordTable.builder(model).add(a).add(b).build();
    PairReport report = PairReport.of(model, table, 0, 1, PairReport.Standing.APART);
    assertThat(report.outcome().band()).isEqualTo(new PairScorer(model, table).score(0, 1).band());
    Statistics.label("band").collect(report.outcome().band());
    for (CounterFact fact : report.counterFacts()) {
      assertThat(fact.before()).isEqualTo(report.outcome().band());
      List<Two> applied = applied(model, fact, new Two(a, b), new OtherValues(seed));
      applied.forEach(pair -> assertMoved(model, fact, pair));
      Statistics.label("applied")
          .collect(!applied.isEmpty())
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 85));
      Statistics.label("raises, fields").collect(fact.raises(), fact.changes().size());
    }
  }

  private static void assertMoved(LinkageModel model, CounterFact fact, Two pair) {
    Band band = new PairScorer(model, table(model, List.of(pair))).score(0, 1).band();
    int moved = band.compareTo(fact.before());
    int beyond = band.compareTo(fact.after());
    assertThat(fact.raises() ? moved : -moved).as("%s: %s", fact, pair).isPositive();
    assertThat(fact.raises() ? beyond : -beyond).as("%s: %s", fact, pair).isNotNegative();
  }

  private static RecordTable table(LinkageModel model, List<Two> pairs) {
    RecordTable.Builder table = RecordTable.builder(model);
    pairs.forEach(pair -> table.add(pair.a()).add(pair.b()));
    return table.build();
  }

  /** Pairs of which one side was changed so that they show what the counter-fact asks for. */
  private static List<Two> applied(
      LinkageModel model, CounterFact fact, Two pair, OtherValues values) {
    List<Two> pairs = List.of(pair);
    for (CounterFact.Change change : fact.changes()) {
      List<Two> changed = new ArrayList<>();
      for (Two two : pairs) {
        for (Map<String, String> other : values.of(change.field(), two.b(), two.a())) {
          changed.add(new Two(two.a(), other));
        }
        for (Map<String, String> other : values.of(change.field(), two.a(), two.b())) {
          changed.add(new Two(other, two.b()));
        }
      }
      pairs = showing(model, change, changed);
    }
    return pairs.stream().filter(two -> showsAll(model, fact, two)).toList();
  }

  private static List<Two> showing(LinkageModel model, CounterFact.Change change, List<Two> pairs) {
    PairScorer scorer = new PairScorer(model, table(model, pairs));
    List<Two> kept = new ArrayList<>();
    for (int i = 0; i < pairs.size() && kept.size() < MOST_PAIRS; i++) {
      if (shows(model, change, scorer.score(2 * i, 2 * i + 1))) {
        kept.add(pairs.get(i));
      }
    }
    return kept;
  }

  /** A later change may undo an earlier one: a NIK proves less beside another birth date. */
  private static boolean showsAll(LinkageModel model, CounterFact fact, Two pair) {
    PairScorer scorer = new PairScorer(model, table(model, List.of(pair))).score(0, 1);
    return fact.changes().stream().allMatch(change -> shows(model, change, scorer));
  }

  private static boolean shows(LinkageModel model, CounterFact.Change change, PairScorer scorer) {
    int field = model.scheme().weights().fields().indexOf(change.field());
    return change.levels().contains(change.field().kind().level(scorer.level(field)));
  }
}
