/**
 * Measures a whole run on synthetic districts against what {@code COPY} alone needs, and linkage on
 * invented lists against their truth.
 *
 * <p>Reads the definitions of {@code jobs/}; generates its files, and writes them and their
 * database into a temporary folder, which it removes, or lists into the folder that the user names.
 * Guarantees that no database of the user is touched, and that the truth of a list is read only
 * after its links are made. Refuses to report a run that was not published.
 */
package id.padan.cli.bench;
