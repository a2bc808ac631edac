/**
 * Stage 7 of 7: the row balance before publishing, tables and pages on disk after it.
 *
 * <p>Reads every schema. Writes {@code report.balance}, {@code report.proposal} and the folder
 * {@code out/<run>} with its copy {@code out/terbaru}. Guarantees that nothing is published while a
 * balance line is open, that text cells never start a formula, and that only the files below {@code
 * rejects/} hold personal values. CSV files are UTF-8 with byte order mark and semicolons: what a
 * spreadsheet with Indonesian settings opens by double click. Refuses to count a term as a
 * difference of others.
 *
 * <p>Explained pairs of the kernel are drawn here, too, for the terminal and as pages: {@link
 * id.padan.report.PairText}, {@link id.padan.report.LinkPage}.
 */
package id.padan.report;
