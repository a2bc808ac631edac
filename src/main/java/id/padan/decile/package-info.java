/**
 * Stage 4 of 7: a local decile for every household, by a proxy means test.
 *
 * <p>Reads the current golden households and members and a model of {@code jobs/models}; writes
 * {@code decile.assignment}, only what differs. Guarantees: lower score is poorer, equal scores
 * have equal deciles, integer arithmetic, no dependence on order. Received deciles are never
 * touched. Refuses to guess: a household without a score or without an area of the scope has no
 * decile.
 */
package id.padan.decile;
