/**
 * The order of the seven stages, and what makes a run a run: launch, lock, resume, publish.
 *
 * <p>The only room that knows all stages. Writes {@code job.*}. Guarantees: one run at a time; a
 * run is seen by readers whole or not at all; a run that was cut off goes on from its last
 * committed chunk, and one that cannot go on leaves nothing behind.
 */
package id.padan.job;
