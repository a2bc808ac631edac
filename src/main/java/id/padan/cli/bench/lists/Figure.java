package id.padan.cli.bench.lists;

import java.time.LocalDate;

/**
 * A person of history as he or she truly was.
 *
 * @param first given names with blanks between, at least one
 */
record Figure(
    int id,
    boolean female,
    String first,
    String surname,
    LocalDate birth,
    String town,
    String postcode,
    String job) {}
