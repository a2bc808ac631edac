package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** A later run compares what is new, and ends where a run that knows of no other would. */
class ComparedTest {

  private static final int DELIVERIES = 6;

  /** So small that blocks grow beyond it and shrink below it in every delivery. */
  private static final int LARGEST_BLOCK = 6;

  private static final LinkageModel MODEL = withLargestBlock(Models.PERSON);

  private static LinkageModel withLargestBlock(LinkageModel model) {
    LinkageModel.Scheme scheme = model.scheme();
    LinkageModel.Blocking blocking =
        new LinkageModel.Blocking(scheme.blocking().keys(), LARGEST_BLOCK);
    return new LinkageModel(
        model.id(),
        new LinkageModel.Scheme(scheme.columns(), scheme.together(), blocking, scheme.weights()),
        model.dictionaries());
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void endsWhereARunFromScratchDoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String[]> register =
        new ArrayList<>(
            SyntheticRegister.rows(250, seed).stream().map(SyntheticRegister.Row::values).toList());
    Compared compared = Compared.NOTHING;
    for (int delivery = 0; delivery < DELIVERIES; delivery++) {
      Linker.Known known = known(register.size(), random);
      Links scratch = link(MODEL, register, Compared.NOTHING, known);
      Links later = link(MODEL, register, compared, known);

      assertThat(later.entity()).isEqualTo(scratch.entity());
      assertThat(later.edges()).isEqualTo(scratch.edges());
      assertThat(later.work().candidates()).isEqualTo(scratch.work().candidates());
      assertThat(later.work().cuts()).isEqualTo(scratch.work().cuts());
      assertThat(later.compared().bytes()).isEqualTo(scratch.compared().bytes());
      assertThat(scratch.work().compared()).isEqualTo(scratch.work().candidates());
      if (delivery > 0) {
        assertThat(later.work().compared()).isLessThan(scratch.work().candidates() * 3 / 4);
      }
      compared = Compared.of(later.compared().bytes());
      register = delivered(register, random);
    }
  }

  @Test
  void comparesWhatTouchesTheChangedRecordOnly() {
    List<String[]> register =
        SyntheticRegister.rows(1000, 7).stream().map(SyntheticRegister.Row::values).toList();
    Links first = link(Models.PERSON, register, Compared.NOTHING);
    List<String[]> next = new ArrayList<>(register);
    next.set(5, changed(register.get(5), register.get(50), new Random(7)));

    Links same = link(Models.PERSON, register, first.compared());
    Links later = link(Models.PERSON, next, same.compared());

    assertThat(same.work().compared()).isLessThan(same.work().candidates() / 4);
    assertThat(later.work().compared())
        .isBetween(same.work().compared() - 20, same.work().compared() + 20);
  }

  @Test
  void recordThatWasACopyIsComparedOnceItsOriginalIsGone() {
    String[] one = {
      "Agus Salim", "", "", "", "1980-03-12", "L", "1771011001", "177101", "1771", "1", "2", "", "A"
    };
    String[] copy = one.clone();
    copy[9] = "01";
    String[] again = one.clone();
    again[12] = "B";

    Links first = link(Models.PERSON, List.of(one, copy, again), Compared.NOTHING);
    assertThat(first.work().candidates()).isEqualTo(1);
    Links later = link(Models.PERSON, List.of(copy, again), first.compared());

    assertThat(later.edges()).isNotEmpty();
    assertThat(later.entity()).isEqualTo(new int[] {0, 0});
  }

  /** Some records go, some come again as they are, some with another value. */
  private static List<String[]> delivered(List<String[]> register, Random random) {
    List<String[]> next = new ArrayList<>();
    for (String[] values : register) {
      switch (random.nextInt(60)) {
        case 0 -> {}
        case 1 -> {
          next.add(values);
          next.add(values.clone());
        }
        case 2 -> next.add(changed(values, register.get(random.nextInt(register.size())), random));
        default -> next.add(values);
      }
    }
    Collections.shuffle(next, random);
    return next;
  }

  /** Some pairs are known to somebody, and some were decided. */
  private static Linker.Known known(int rows, Random random) {
    long[] pairs =
        IntStream.range(0, 20)
            .mapToLong(i -> Linker.pair(random.nextInt(rows / 2), rows / 2 + random.nextInt(9)))
            .toArray();
    Decisions.Pair same = new Decisions.Pair(random.nextInt(rows / 2), rows - 1);
    Decisions.Pair different = new Decisions.Pair(random.nextInt(rows / 2), rows - 2);
    Decisions decisions = new Decisions(List.of(same), List.of(different));
    return new Linker.Known(pairs, decisions, Linker.Earlier.NONE);
  }

  private static String[] changed(String[] values, String[] other, Random random) {
    String[] changed = values.clone();
    int column = random.nextInt(values.length);
    changed[column] = other[column];
    return changed;
  }

  private static Links link(LinkageModel model, List<String[]> rows, Compared compared) {
    return link(model, rows, compared, Linker.Known.NOTHING);
  }

  private static Links link(
      LinkageModel model, List<String[]> rows, Compared compared, Linker.Known known) {
    RecordTable.Builder table = RecordTable.builder(model);
    rows.forEach(table::add);
    long[] contents = rows.stream().mapToLong(Compared::content).toArray();
    Linker.Earlier earlier = new Linker.Earlier(compared, contents);
    return new Linker(model, done -> {})
        .link(table.build(), new Linker.Known(known.pairs(), known.decisions(), earlier));
  }
}
