/**
 * Stage 3 of 7: which source records are one person, which are one household.
 *
 * <p>Reads the current records of {@code validation} (active and not in the latest delivery alike),
 * two linkage models, and what people decided in {@code console.decision}. Links persons first,
 * then households by the people in them. Writes {@code dedup.pair} (pairs at or above the review
 * threshold and all decided ones, each with a sentence why), {@code dedup.entity_member} (entities
 * of at least two sources) and {@code dedup.decision_outcome}, differences to the rows that hold
 * only; and for each run how much it compared and which blocks it cut. {@code dedup.compared} keeps
 * what was compared, so that a later run compares only pairs that touch a new or changed record,
 * and those that may have come near meanwhile.
 *
 * <p>Guarantees: a rumah tangga and a keluarga are never one; the same records, models and
 * decisions give the same result whatever the order of delivery, the number of threads and what was
 * compared before; records decided to differ are never one, through whatever chain, and a pair
 * keeps its number from run to run. Refuses to merge what a limit of the model forbids, and leaves
 * what is not certain, or decided both ways, to a person.
 */
package id.padan.dedup;
