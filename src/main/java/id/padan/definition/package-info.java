/**
 * Definition files: YAML and CSV under {@code jobs/} to records, with their examples and hashes.
 *
 * <p>Reads files only; knows no stage and no database. Every fault of every file is collected in
 * {@link id.padan.definition.Faults} and reported together before any row is read.
 */
package id.padan.definition;
