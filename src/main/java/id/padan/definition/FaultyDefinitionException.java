package id.padan.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Definition files are faulty: nothing is read and the command ends with exit code 2. */
public final class FaultyDefinitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Faults.Fault> faults;

  FaultyDefinitionException(List<Faults.Fault> faults) {
    super(faults.stream().map(Faults.Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults;
  }

  /** Every fault of every file that was read, in reading order. */
  public List<Faults.Fault> faults() {
    return faults;
  }
}
