/**
 * Writes lists of invented persons as CSV, with known truth and planted traps, to judge linkage by.
 *
 * <p>Reads only the word lists of {@code bench/} in the program file. Guarantees the same bytes for
 * the same seed, and NIK and KK serials from 9000 to 9999, which no registry gives. Knows nothing
 * of the linkage kernel, its dictionaries and models, nor of the district generator: a judge who
 * shared their rules would find them right.
 */
package id.padan.cli.bench.lists;
