/**
 * What stewards see and decide about possible duplicates, for the command line and the pages alike.
 *
 * <p>Reads the views {@code report.review_pair}, {@code report.review_record}, {@code
 * report.linkage_model} and {@code report.decision}; writes {@code console.decision}, through the
 * view {@code console.answer} only. Works as the login of its connection: the areas of the login
 * decide in the database what is seen and what may be decided. Guarantees that a decision is never
 * changed or lost, that the same decision given again changes nothing, and that of two who decide
 * at once the second is told whom and what. A decision takes effect with the next run; nothing here
 * starts one. Refuses to decide about a record that the login may not see.
 */
package id.padan.console;
