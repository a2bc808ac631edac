package id.padan.model;

/** Sex as Indonesian registers write it. */
public enum Sex {
  /** laki-laki, male. */
  L,
  /** perempuan, female. */
  P
}
