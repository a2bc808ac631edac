/**
 * Stage 1 of 7, ingest: files to rows.
 *
 * <p>Reads received files and {@code jobs/layouts}; writes {@code ingest.file}, {@code
 * ingest.delivery_area} and the archive of received files by SHA-256. Guarantees: what is judged
 * later is the archived copy, so a file that grows or vanishes meanwhile changes nothing; every
 * data row carries the line on which it starts; rows that are no data (repeated headers, totals,
 * blanks) are counted, not lost; a file is known by its content, not by its name. Refuses a file as
 * a whole when it is empty, unreadable, neither text nor an .xlsx workbook, has no layout or
 * period, lost columns since its sender's last one, or has region codes of the other system. A zip
 * is taken apart into files of their own.
 */
package id.padan.ingest;
