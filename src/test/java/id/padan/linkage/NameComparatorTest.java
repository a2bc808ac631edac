package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NameComparatorTest {

  private static final int ALL_LEVELS = 9;
  private static final int WIDTH = 2;

  @Property
  void whatWasComparedBeforeDoesNotMatter(
      @ForAll @Size(min = 2, max = 6) List<@From("names") String> written) {
    NameTable names = newTable();
    long[] cells = cells(written, names);
    NameComparator used = new NameComparator(names, 0);

    for (int a = 0; a < cells.length; a += WIDTH) {
      for (int b = 0; b < cells.length; b += WIDTH) {
        assertThat(used.level(cells, a, b))
            .as("%s / %s", written.get(a / WIDTH), written.get(b / WIDTH))
            .isEqualTo(new NameComparator(names, 0).level(cells, a, b));
      }
    }
  }

  @Property
  void aLevelThatIsOfUseIsFoundThoughOthersAreNot(
      @ForAll("names") String x,
      @ForAll("names") String y,
      @ForAll @IntRange(min = 1, max = ALL_LEVELS) int last) {
    NameTable names = newTable();
    long[] cells = cells(List.of(x, y), names);
    NameComparator comparator = new NameComparator(names, 0);
    int level = comparator.level(cells, 0, WIDTH);

    int found = comparator.level(cells, 0, WIDTH, last);

    if (level <= last) {
      assertThat(found).isEqualTo(level);
    } else {
      assertThat(found).isGreaterThan(last);
    }
  }

  @Test
  void aNameEqualsItselfWithAnAliasThoughNoOtherLevelIsOfUse() {
    NameTable names = newTable();
    long[] cells = cells(List.of("SITI AMINAH", "SITI AMINAH ALS WAWAN"), names);

    assertThat(new NameComparator(names, 0).level(cells, 0, WIDTH, 1)).isEqualTo(1);
  }

  private static NameTable newTable() {
    LinkageModel.Dictionaries dictionaries = Models.PERSON.dictionaries();
    return new NameTable(dictionaries.names(), dictionaries.information());
  }

  private static long[] cells(List<String> written, NameTable names) {
    long[] cells = new long[WIDTH * written.size()];
    for (int i = 0; i < written.size(); i++) {
      cells[WIDTH * i] = names.cell(written.get(i));
    }
    names.finish();
    return cells;
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "SITI",
            "SITTI",
            "AMINAH",
            "AMINA",
            "MUHAMMAD",
            "YUSUF",
            "JUSUP",
            "UDIN",
            "HASANUDDIN",
            "ALS",
            "BINTI",
            "BIN",
            "H",
            "M",
            "RINA",
            "RINI",
            "NUR",
            "AINI",
            "NURAINI",
            "SUTARDI",
            "ARDI",
            "KDK",
            "KADEK",
            "AG",
            "AGUS",
            "TONI",
            "ANTONIUS",
            "WAWAN",
            "HERMAWAN",
            "SUKIRMAN",
            "SUKRIMAN");
    return words.list().ofMinSize(1).ofMaxSize(10).map(list -> String.join(" ", list));
  }
}
