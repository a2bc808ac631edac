/**
 * Synthetic district files with planted defects and known truth.
 *
 * <p>Reads: the dictionaries of {@code src/main/resources/generate} and nothing else. Writes:
 * dialect A household and person files of five districts, and, apart from them, the truth: who each
 * record is, which findings the files must raise and which balance a first delivery must have.
 * Guarantees: the same size, seed and period give the same bytes; two different people never share
 * a NIK unless that is planted and recorded; memory does not grow with the number of households.
 * Refuses: an output folder that holds anything but sample data.
 *
 * <p>People are made first, whole and free of faults. A draft is what an enumerator and a typist
 * make of a household; every fault that goes into a draft is noted in the same step, and what
 * follows from it for other rows is settled before the draft is written. Nothing here is shared
 * with linkage or validation, so that neither can be right only because both are wrong.
 */
package id.padan.cli.generate;
