/**
 * Measures a whole run on synthetic districts against what {@code COPY} alone needs.
 *
 * <p>Reads the definitions of {@code jobs/}; generates its files, and writes them and their
 * database into a temporary folder, which it removes. Guarantees that no database of the user is
 * touched. Refuses to report a run that was not published.
 */
package id.padan.cli.bench;
