package id.padan.cli.generate;

/** What the NIK cell of a draft holds. */
enum NikForm {
  /** 16 digits, perhaps with blanks, dots or an apostrophe around them. */
  DIGITS,
  EMPTY,
  IS_KK,
  DAMAGED,
  LENGTH
}
