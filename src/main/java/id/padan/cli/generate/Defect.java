package id.padan.cli.generate;

/**
 * One kind of planted fault.
 *
 * @param per1000 how often, in a thousand households
 */
record Defect(double per1000, Planter planter) {

  /** Puts the fault into a draft. */
  @FunctionalInterface
  interface Planter {
    /**
     * Returns false, with the draft untouched, if the draft does not suit; it is tried on the next.
     */
    boolean plant(HouseholdDraft draft);
  }
}
