package id.padan.intervention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins the answers of several criteria. */
final class Logic {

  private Logic() {}

  /**
   * All-of and any-of in one: any answer equal to {@code decisive} decides; else one unknown makes
   * all unknown; else the opposite holds.
   *
   * @param label of the joint criterion: stands before the reasons why it holds, or tells alone
   *     what does not
   */
  static Answer decide(List<Criterion> criteria, Subject subject, Truth decisive, String label) {
    List<Answer> answers = new ArrayList<>(criteria.size());
    Truth truth = decisive.negated();
    for (Criterion criterion : criteria) {
      Answer answer = criterion.judge(subject);
      answers.add(answer);
      if (answer.is(decisive) || answer.is(Truth.UNKNOWN) && truth != decisive) {
        truth = answer.truth();
      }
    }
    return labelled(truth, answers, label);
  }

  private static Answer labelled(Truth truth, List<Answer> answers, String label) {
    if (truth == Truth.FALSE && !label.isEmpty()) {
      return new Answer(truth, List.of(label));
    }
    List<String> texts = textsOf(truth, answers);
    if (truth == Truth.UNKNOWN || label.isEmpty()) {
      return new Answer(truth, texts);
    }
    String reasons = texts.isEmpty() ? label : label + ": " + String.join(", ", texts);
    return new Answer(truth, List.of(reasons));
  }

  /** The texts of those answers that made the joint one, each once. */
  private static List<String> textsOf(Truth truth, List<Answer> answers) {
    Set<String> texts = new LinkedHashSet<>();
    for (Answer answer : answers) {
      if (answer.is(truth)) {
        texts.addAll(answer.texts());
      }
    }
    return List.copyOf(texts);
  }
}
