/**
 * Stage 3 of 7: which source records are one person, which are one household.
 *
 * <p>Reads the current records of {@code validation} (active and not in the latest delivery alike)
 * and two linkage models. Links persons first, then households by the people in them. Writes {@code
 * dedup.pair} (pairs at or above the review threshold, each with a sentence why) and {@code
 * dedup.entity_member} (entities of at least two sources), differences to the rows that hold only.
 *
 * <p>Guarantees: a rumah tangga and a keluarga are never one; the same records and models give the
 * same result whatever the order of delivery and the number of threads. Refuses to merge what a
 * limit of the model forbids, and leaves what is not certain to a person.
 */
package id.padan.dedup;
