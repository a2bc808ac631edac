/**
 * Stage 6 of 7: who is eligible for which programme, and who is served.
 *
 * <p>Reads the current golden households and members, delivered aid, the local decile where a
 * programme asks for it, and the programmes of {@code jobs/programmes}; writes {@code
 * intervention.programme} and {@code intervention.match}, only what differs. Guarantees: a null
 * that decides gives {@code undecided} and is named, never a silent no. Refuses programmes that
 * would be fed by an illustrative model.
 */
package id.padan.intervention;
