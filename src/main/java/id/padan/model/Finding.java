package id.padan.model;

/**
 * A fault of a row, as a value.
 *
 * @param code of the contract, {@code NIK_LENGTH}
 * @param column header of the faulty cell in the file's words; null for the row as a whole
 * @param error the row is rejected; else it is loaded with a warning
 * @param rule key of the rule whose message tells what to do
 */
public record Finding(String code, String column, boolean error, String rule) {}
