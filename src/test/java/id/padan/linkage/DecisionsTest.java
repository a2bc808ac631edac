package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.linkage.Decisions.Pair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people decided, against what the rows say: three rows of one man, one of a woman. */
class DecisionsTest {

  private static final RecordTable ROWS =
      table(
          "Agus Salim Wibowo,1771011203809001,1980-03-12,L,A",
          "Aminah,1771014402909002,1990-02-04,P,B",
          "Agus Salim Wibowo,1771011203809001,1980-03-12,L,C",
          "Agus Salim Wibowo,1771011203809001,1980-03-12,L,D");

  @Test
  void theModelJoinsTheThreeByItself() {
    assertThat(link(Decisions.NONE).entity()).containsExactly(0, 1, 0, 0);
  }

  @Test
  void whatWasMergedStaysWithARowThatIsDecidedToBeTheSame() {
    Decisions decisions = new Decisions(List.of(new Pair(1, 2)), List.of());

    assertThat(link(decisions).entity()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void aPairDecidedToDifferMeetsThroughNoChainAndIsNotAskedAgain() {
    Links links = link(new Decisions(List.of(), List.of(new Pair(3, 0))));

    assertThat(links.entity()).containsExactly(0, 1, 0, 3);
    assertThat(links.edges()).noneMatch(edge -> edge.b() == 3);
  }

  @Test
  void bothKindsHoldTogether() {
    Decisions decisions = new Decisions(List.of(new Pair(1, 0)), List.of(new Pair(1, 3)));

    assertThat(link(decisions).entity()).containsExactly(0, 0, 0, 3);
  }

  private static Links link(Decisions decisions) {
    return new Linker(Models.PERSON, done -> {})
        .link(ROWS, new Linker.Known(new long[0], decisions, Linker.Earlier.NONE));
  }

  /** Rows of name, NIK, birth date, sex and household. */
  private static RecordTable table(String... rows) {
    RecordTable.Builder table = RecordTable.builder(Models.PERSON);
    Stream.of(rows)
        .map(row -> row.split(","))
        .map(
            r ->
                new String[] {
                  r[0], "", r[1], "", r[2], r[3], "1771011001", "177101", "1771", "1", "2", "", r[4]
                })
        .forEach(table::add);
    return table.build();
  }
}
