package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final List<SyntheticRegister.Row> ROWS = SyntheticRegister.rows(1500, 7);
  private static RecordTable table;
  private static LinkageModel alone;
  private static LinkageModel taught;

  @BeforeAll
  static void train() {
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    ROWS.forEach(row -> builder.add(row.values()));
    table = builder.build();
    int[] truth = ROWS.stream().mapToInt(SyntheticRegister.Row::person).toArray();
    alone = new Trainer(Models.PERSON).train(table);
    taught = new Trainer(Models.PERSON).train(table, truth);
  }

  @Test
  void learnsWithoutLabelsWhatLabelsWouldTeach() {
    for (String field : List.of("birth_date", "sex", "kk", "name")) {
      LinkageModel.Level one = best(alone, field);
      LinkageModel.Level other = best(taught, field);
      assertThat(one.m()).as(field).isCloseTo(other.m(), offset(0.06));
    }
    assertThat(alone.scheme().weights().cuts().prior())
        .isCloseTo(taught.scheme().weights().cuts().prior(), offset(2e-7));
  }

  @Test
  void leavesPinnedLevelsAndTwinsAlone() {
    assertThat(level(alone, "nik", "serial").m())
        .isEqualTo(level(Models.PERSON, "nik", "serial").m());
    assertThat(best(alone, "name").others().get(2))
        .isEqualTo(best(Models.PERSON, "name").others().get(2));
    assertThat(best(alone, "name").others().get(1))
        .isNotEqualTo(best(Models.PERSON, "name").others().get(1));
  }

  @Test
  void weightsAgainstStrangersFallWhereLevelsHaveAnOrder() {
    for (LinkageModel.Field field : alone.scheme().weights().fields()) {
      double before = Double.POSITIVE_INFINITY;
      for (int number : field.kind().falling()) {
        LinkageModel.Level level = field.levels().get(field.kind().level(number).name());
        if (level != null && !level.pinned()) {
          double ratio = level.m() / level.others().get(0);
          assertThat(ratio).as("%s %d", field.name(), number).isLessThanOrEqualTo(before);
          before = ratio * (1 + 1e-9);
        }
      }
    }
  }

  @Test
  void levelsOfANikAreNotForcedIntoAnOrder() {
    LinkageModel.Level serial = level(alone, "nik", "serial");
    LinkageModel.Level unsure = level(alone, "nik", "unsure");

    assertThat(serial.m() / serial.others().get(0))
        .isGreaterThan(unsure.m() / unsure.others().get(0));
  }

  @Test
  void sharesOfAFieldStayOne() {
    for (LinkageModel.Field field : alone.scheme().weights().fields()) {
      if (!field.levels().isEmpty()) {
        double m = field.levels().values().stream().mapToDouble(LinkageModel.Level::m).sum();
        assertThat(m).as(field.name()).isCloseTo(1, offset(1e-4));
      }
    }
  }

  @Test
  void givesTheSameModelTwice() {
    assertThat(new Trainer(Models.PERSON).train(table)).isEqualTo(alone);
  }

  private static LinkageModel.Level best(LinkageModel model, String field) {
    return fieldOf(model, field).levels().values().iterator().next();
  }

  private static LinkageModel.Level level(LinkageModel model, String field, String level) {
    return fieldOf(model, field).levels().get(level);
  }

  private static LinkageModel.Field fieldOf(LinkageModel model, String name) {
    return model.scheme().weights().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
