package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final List<SyntheticRegister.Row> ROWS = SyntheticRegister.rows(1500, 7);
  private static RecordTable table;
  private static int[] truth;

  @BeforeAll
  static void build() {
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    ROWS.forEach(row -> builder.add(row.values()));
    table = builder.build();
    truth = ROWS.stream().mapToInt(SyntheticRegister.Row::person).toArray();
  }

  @Test
  void learnsWithoutLabelsWhatLabelsWouldTeach() {
    LinkageModel alone = new Trainer(Models.PERSON).train(table);
    LinkageModel taught = new Trainer(Models.PERSON).train(table, truth);

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
    LinkageModel trained = new Trainer(Models.PERSON).train(table);

    assertThat(level(trained, "nik", "serial").m())
        .isEqualTo(level(Models.PERSON, "nik", "serial").m());
    assertThat(best(trained, "name").others().get(2))
        .isEqualTo(best(Models.PERSON, "name").others().get(2));
    assertThat(best(trained, "name").others().get(1))
        .isNotEqualTo(best(Models.PERSON, "name").others().get(1));
  }

  @Test
  void sharesOfAFieldStayOne() {
    LinkageModel trained = new Trainer(Models.PERSON).train(table);

    for (LinkageModel.Field field : trained.scheme().weights().fields()) {
      if (!field.levels().isEmpty()) {
        double m = field.levels().values().stream().mapToDouble(LinkageModel.Level::m).sum();
        assertThat(m).as(field.name()).isCloseTo(1, offset(1e-4));
      }
    }
  }

  @Test
  void givesTheSameModelTwice() {
    assertThat(new Trainer(Models.PERSON).train(table))
        .isEqualTo(new Trainer(Models.PERSON).train(table));
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
