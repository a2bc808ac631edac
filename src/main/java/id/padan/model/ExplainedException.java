package id.padan.model;

/**
 * Stops a command or a run for a reason that a person can remove; the explanation says where, what
 * and the remedy.
 */
public class ExplainedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message explanation;

  public ExplainedException(Message explanation) {
    super(explanation.toString());
    this.explanation = explanation;
  }

  public ExplainedException(Message explanation, Throwable cause) {
    super(explanation.toString(), cause);
    this.explanation = explanation;
  }

  /** For the reader, in the language that he chose. */
  public Message explanation() {
    return explanation;
  }
}
