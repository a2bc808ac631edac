package id.padan.cli;

import id.padan.console.Outcome;
import id.padan.console.Standing;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** What became of a decision, in words. */
final class DecisionText {

  private final Texts texts;
  private final CommandLine command;

  DecisionText(Texts texts, CommandLine command) {
    this.texts = texts;
    this.command = command;
  }

  /**
   * Says it: on standard output what holds, on standard error what was refused.
   *
   * @param what was decided about
   */
  void outcome(String what, Outcome outcome) {
    PrintWriter said = outcome.holds() ? command.getOut() : command.getErr();
    String key = "review." + outcome.kind().name().toLowerCase(java.util.Locale.ROOT);
    said.println(
        outcome.standing().map(now -> sentence(key, what, now)).orElseGet(() -> texts.text(key)));
    boolean changed =
        outcome.kind() == Outcome.Kind.KNOWN
            && outcome.standing().filter(Standing::changedSince).isPresent();
    if (changed) {
      said.println(texts.text("review.known.changed"));
    }
    said.flush();
  }

  private String sentence(String key, String what, Standing now) {
    return texts.text(
        key, what, texts.label("decided", now.answer().text()), now.by(), texts.time(now.at()));
  }

  /** Says how many decisions the next run will obey. */
  void waiting(Map<String, Object> decisions) {
    long waiting = (Long) decisions.get("waiting");
    if (waiting > 0) {
      command.getOut().println(texts.text("review.waiting", waiting));
      command.getOut().flush();
    }
  }
}
