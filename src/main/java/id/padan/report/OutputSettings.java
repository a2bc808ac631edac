package id.padan.report;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where and how a run's files are written.
 *
 * @param folder {@code padan-data/out}
 * @param locale language of headings and texts: {@code id} or {@code en}
 */
public record OutputSettings(Path folder, Locale locale) {}
