/**
 * The order of the seven stages, and what makes a run a run: launch, lock, resume, publish.
 *
 * <p>The only room that knows all stages. Reads {@code jobs/nightly-sync.yaml}, every definition
 * file that it names, and the paths to sync. Writes {@code job.*}; calls the stages, which write
 * their own schemas. Guarantees: one run at a time; a run is seen by readers whole or not at all; a
 * run that was cut off goes on from its last committed chunk, and one that cannot go on leaves
 * nothing behind; the SHA-256 of every definition file is kept with the run. Refuses to read a row
 * while a definition file is faulty or an example fails, and to publish a run of which more of a
 * kecamatan would vanish than the job allows, until someone accepts it by name.
 */
package id.padan.job;
