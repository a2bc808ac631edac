/**
 * Stage 5 of 7: golden records, one household or person per entity, its members, and what changed.
 *
 * <p>Reads {@code validation} records and absences, {@code ingest.delivery_area} and {@code
 * dedup.entity_member}; writes {@code warehouse.golden_household}, {@code golden_person}, {@code
 * member} and {@code entity_change}, nothing else. Guarantees that the content is a function of the
 * current records and memberships, whatever the order in which they came, and that rows of entities
 * that look as before are not touched. Works in the caller's transaction. Refuses to change a row
 * of another run: it is only closed.
 */
package id.padan.warehouse;
