package id.padan.cli.bench.lists;

/** How badly a list is kept: a multiple of the rates of an ordinary list. */
public enum Severity {
  LIGHT(0.45),
  MIDDLE(1),
  HEAVY(1.7);

  private final double factor;

  Severity(double factor) {
    this.factor = factor;
  }

  double factor() {
    return factor;
  }
}
