package id.padan.cli.generate;

/**
 * A person's row that has been written and accepted.
 *
 * @param nik 0 if the cell held no 16 digits
 */
record Sighting(Person person, String file, long line, long nik) {}
