/**
 * Definition files: YAML and CSV under {@code jobs/} to records, with their examples and hashes.
 *
 * <p>Reads files only; knows no stage and no database; writes nothing. Guarantees that every fault
 * of every file is collected in {@link id.padan.definition.Faults}, with file and line, and
 * reported together before any row is read. Refuses keys that it does not know, and layouts, rules,
 * models, programmes and region lists without a passing example.
 */
package id.padan.definition;
