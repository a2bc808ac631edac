/**
 * The commands of {@code padan}: one class a command, and what they print.
 *
 * <p>Reads options, the database settings and, through the rooms below, whatever a command needs.
 * Writes standard output, standard error and the exit code; {@code generate} writes files, {@code
 * regions} and {@code access} write through {@code db}, {@code review} and {@code unmerge} through
 * {@code console}. Guarantees: {@code query} and {@code --json} print their result on standard
 * output and nothing else; a fault is said in one place with its remedy; exit codes are those of
 * {@link id.padan.job.ExitCode}. Refuses to show the server's error detail, which quotes rows.
 */
package id.padan.cli;
