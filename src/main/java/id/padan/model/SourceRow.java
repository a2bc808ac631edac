package id.padan.model;

/**
 * A record of a received file, as written.
 *
 * @param line 1-based line of the file on which the record starts; in a workbook the row
 * @param cells the record's cells in the file's order; as many as the header has unless malformed
 * @param malformed the number of cells differs from the header, or a quote never closes
 */
public record SourceRow(int line, String[] cells, boolean malformed) {}
