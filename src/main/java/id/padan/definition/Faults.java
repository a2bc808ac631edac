package id.padan.definition;

import id.padan.model.Message;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects every fault of the definition files, so that the person who mends them sees all at once.
 */
public final class Faults {

  /**
   * One fault.
   *
   * @param where file, and line where known: {@code jobs/rules/person.yaml:12}
   * @param what what is wrong and how to mend it
   */
  public record Fault(String where, Message what) {
    /** The fault with its place, in the reader's language. */
    public String text(Texts texts) {
      return where + ": " + texts.text(what);
    }

    @Override
    public String toString() {
      return where + ": " + what;
    }
  }

  private final List<Fault> faults = new ArrayList<>();

  /** Adds a fault found at {@code where}; {@code key} and {@code values} as in {@link Message}. */
  public void add(String where, String key, Object... values) {
    faults.add(new Fault(where, Message.of(key, values)));
  }

  /** Everything found so far, in the order of reading; a file read twice gives each twice. */
  public List<Fault> list() {
    return List.copyOf(faults);
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Throws all faults together, each once, or returns if there are none. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new FaultyDefinitionException(faults.stream().distinct().toList());
    }
  }
}
