package id.padan.cli.bench.lists;

import java.time.LocalDate;

/**
 * A person of history as he or she truly was.
 *
 * @param first given names with blanks between, at least one
 * @param otherSurname of the other family for many women, of the title for some men; else empty
 */
record Figure(
    int id,
    boolean female,
    String first,
    String surname,
    String otherSurname,
    LocalDate birth,
    String town,
    String postcode,
    String job) {}
