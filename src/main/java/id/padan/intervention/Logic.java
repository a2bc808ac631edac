package id.padan.intervention;

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
    Set<String> deciding = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    Truth truth = decisive.negated();
    for (Criterion criterion : criteria) {
      Answer answer = criterion.judge(subject);
      if (answer.is(decisive)) {
        truth = decisive;
        deciding.addAll(answer.texts());
      } else if (answer.is(Truth.UNKNOWN)) {
        truth = truth == decisive ? decisive : Truth.UNKNOWN;
        missing.addAll(answer.texts());
      } else {
        others.addAll(answer.texts());
      }
    }
    Set<String> texts = truth == decisive ? deciding : truth == Truth.UNKNOWN ? missing : others;
    return labelled(truth, texts, label);
  }

  private static Answer labelled(Truth truth, Set<String> texts, String label) {
    if (label.isEmpty() || truth == Truth.UNKNOWN) {
      return new Answer(truth, List.copyOf(texts));
    }
    boolean explained = truth == Truth.TRUE && !texts.isEmpty();
    return new Answer(truth, List.of(explained ? label + ": " + String.join(", ", texts) : label));
  }
}
