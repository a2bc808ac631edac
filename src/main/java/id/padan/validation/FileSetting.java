package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.model.Period;
import java.util.List;

/**
 * What the judging of a file's rows depends on beside the row.
 *
 * @param fileId the file in {@code ingest.file}
 * @param header the header row as written
 * @param decimalMark {@code '.'} or {@code ','}
 * @param kabkota Kemendagri code of most of its rows, or null
 * @param niksCut the file's NIKs lost their sixteenth digit
 * @param corrections of its rows by stewards
 */
public record FileSetting(
    long fileId,
    FileLayout layout,
    List<String> header,
    char decimalMark,
    Period period,
    String kabkota,
    boolean niksCut,
    Corrections corrections) {}
