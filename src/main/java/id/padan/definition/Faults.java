package id.padan.definition;

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
  public record Fault(String where, String what) {
    @Override
    public String toString() {
      return where + ": " + what;
    }
  }

  private final List<Fault> faults = new ArrayList<>();

  /** Adds a fault found at {@code where}. */
  public void add(String where, String what) {
    faults.add(new Fault(where, what));
  }

  /** Everything found so far, in the order of reading. */
  public List<Fault> list() {
    return List.copyOf(faults);
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Throws all faults together, or returns if there are none. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new FaultyDefinitionException(list());
    }
  }
}
