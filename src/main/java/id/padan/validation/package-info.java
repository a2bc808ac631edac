/**
 * Stage 2 of 7, validation: rows judged.
 *
 * <p>Reads rows, {@code jobs/layouts} and {@code jobs/rules}; writes {@code validation.*}: accepted
 * records (decoded, typed, versioned, with file and line), rejected rows, findings, and what became
 * of every delivered row. Each row is judged by itself first ({@link
 * id.padan.validation.RowJudge}); what needs other rows is settled in SQL after all files of the
 * run are read. Guarantees: every data row ends in exactly one outcome; a finding's id depends on
 * the row's content, code and column only; a value that cannot be decoded is kept raw in the
 * archive and null in the record. Corrections of stewards and answers of the civil registry are
 * kept beside the rows that they are about and outlive their delivery. Refuses nothing as a whole.
 */
package id.padan.validation;
