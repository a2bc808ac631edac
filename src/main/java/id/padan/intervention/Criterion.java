package id.padan.intervention;

import id.padan.model.Person;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A condition of a programme: a closed vocabulary, no expressions. */
sealed interface Criterion {

  Answer judge(Subject subject);

  /** Adds the columns that it reads. */
  void addColumns(Map<Level, Set<String>> columns);

  /** All hold. One that is false decides, whatever is missing in the others. */
  record All(List<Criterion> criteria, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      return Logic.decide(criteria, subject, Truth.FALSE, label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      criteria.forEach(criterion -> criterion.addColumns(columns));
    }
  }

  /** At least one holds. One that is true decides, whatever is missing in the others. */
  record AnyOf(List<Criterion> criteria, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      return Logic.decide(criteria, subject, Truth.TRUE, label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      criteria.forEach(criterion -> criterion.addColumns(columns));
    }
  }

  /** None holds. */
  record NoneOf(List<Criterion> criteria, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      Answer any = Logic.decide(criteria, subject, Truth.TRUE, "");
      return any.is(Truth.UNKNOWN) ? any : Answer.of(any.is(Truth.FALSE), label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      criteria.forEach(criterion -> criterion.addColumns(columns));
    }
  }

  /** The column holds one of the labels. */
  record In(Level level, String column, Set<String> labels, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      String value = subject.values(level).text(column);
      return value == null
          ? Answer.missing(Wording.of(column))
          : Answer.of(labels.contains(value), label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      columns.get(level).add(column);
    }
  }

  /** The column holds yes, or no. */
  record Is(Level level, String column, boolean expected, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      Boolean value = subject.values(level).bool(column);
      return value == null
          ? Answer.missing(Wording.of(column))
          : Answer.of(value == expected, label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      columns.get(level).add(column);
    }
  }

  /** The column's number lies inside the bounds. */
  record Range(Level level, String column, Bounds bounds, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      BigDecimal value = subject.values(level).number(column);
      return value == null
          ? Answer.missing(Wording.of(column))
          : Answer.of(bounds.holds(value), label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      columns.get(level).add(column);
    }
  }

  /** The household's number, divided by the persons in the dwelling, lies inside the bounds. */
  record PerHead(String column, Bounds bounds, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      BigDecimal value = subject.household().values().number(column);
      Long size = subject.household().size();
      if (value == null || size == null) {
        return Answer.missing(Wording.of(value == null ? column : "jumlah_art"));
      }
      return Answer.of(bounds.holds(value, BigDecimal.valueOf(size)), label);
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      columns.get(Level.HOUSEHOLD).addAll(Set.of(column, "jumlah_art"));
    }
  }

  /**
   * The number of members for whom {@code where} holds lies inside the bounds, whatever the missing
   * answers turn out to be. A unit of which no member is known is not decided.
   */
  record Members(Criterion where, Bounds bounds, String label) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      if (subject.members().isEmpty()) {
        return Answer.missing("data anggota");
      }
      int certain = 0;
      int open = 0;
      Map<String, Integer> missing = new LinkedHashMap<>();
      for (Person member : subject.members()) {
        Answer answer = where.judge(subject.at(member));
        certain += answer.is(Truth.TRUE) ? 1 : 0;
        if (answer.is(Truth.UNKNOWN)) {
          open++;
          answer.texts().forEach(what -> missing.merge(what, 1, Integer::sum));
        }
      }
      long fitting =
          IntStream.rangeClosed(certain, certain + open)
              .filter(count -> bounds.holds(BigDecimal.valueOf(count)))
              .count();
      if (fitting == 0 || fitting == open + 1) {
        boolean holds = fitting > 0;
        return Answer.of(holds, holds && !label.isEmpty() ? certain + " " + label : label);
      }
      return new Answer(
          Truth.UNKNOWN,
          missing.entrySet().stream()
              .map(what -> what.getKey() + " " + what.getValue() + " anggota")
              .toList());
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      where.addColumns(columns);
    }
  }

  /**
   * {@code then}, for a question that the questionnaire asks only {@code when}: where it is not
   * asked, a null is no missing answer but a no.
   */
  record Asked(Criterion when, Criterion then) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      Answer answer = then.judge(subject);
      boolean skipped = answer.is(Truth.UNKNOWN) && when.judge(subject).is(Truth.FALSE);
      return skipped ? Answer.of(false, "") : answer;
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      when.addColumns(columns);
      then.addColumns(columns);
    }
  }

  /** The decile lies between {@code min} and {@code max}. */
  record Decile(String column, int min, int max) implements Criterion {

    @Override
    public Answer judge(Subject subject) {
      Long decile = subject.household().values().whole(column);
      if (decile == null) {
        return Answer.missing(Wording.of(column));
      }
      String limit = min > 1 ? "batas " + min + "-" + max : "batas " + max;
      return Answer.of(decile >= min && decile <= max, "desil " + decile + " (" + limit + ")");
    }

    @Override
    public void addColumns(Map<Level, Set<String>> columns) {
      columns.get(Level.HOUSEHOLD).add(column);
    }
  }
}
