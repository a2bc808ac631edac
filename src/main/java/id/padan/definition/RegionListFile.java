package id.padan.definition;

import id.padan.model.Message;
import id.padan.model.RegionCode;
import id.padan.model.RegionSystem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an official region list: {@code kode,nama} with dots, or code, parent, name (provinces:
 * code, name) without header. Comma, semicolon or tab between cells, UTF-8.
 *
 * <p>All faults of a file are reported, with line and remedy in Indonesian, but no more than
 * {@value #MOST_FAULTS}.
 */
public final class RegionListFile {

  private static final int MOST_FAULTS = 20;

  private final RegionSystem system;
  private final LocalDate validFrom;
  private final boolean partial;

  /**
   * @param system whose codes the files hold
   * @param validFrom day as of which the lists hold
   * @param partial true if codes that a file lacks may exist all the same
   */
  public RegionListFile(RegionSystem system, LocalDate validFrom, boolean partial) {
    this.system = system;
    this.validFrom = validFrom;
    this.partial = partial;
  }

  /** Reads one file; empty if it has faults, which are then in {@code faults}. */
  public Optional<RegionList> read(Path file, Faults faults) {
    try {
      return parse(file, Files.readString(file), faults);
    } catch (CharacterCodingException e) {
      faults.add(file.toString(), "fault.utf8");
    } catch (IOException | UncheckedIOException e) {
      faults.add(file.toString(), "fault.csv.unreadable");
    }
    return Optional.empty();
  }

  private Optional<RegionList> parse(Path file, String text, Faults faults) throws IOException {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(content))
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .get();
    Map<String, RegionList.Entry> entries = new LinkedHashMap<>();
    int found = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
      long line = 1;
      for (CSVRecord row : parser) {
        Optional<Message> fault = isContent(row) ? add(row, entries) : Optional.empty();
        if (fault.isPresent() && ++found <= MOST_FAULTS) {
          faults.add(file + ":" + line, fault.get().key(), fault.get().values().toArray());
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    if (found > MOST_FAULTS) {
      faults.add(file.toString(), "fault.more", found - MOST_FAULTS);
    } else if (found == 0 && entries.isEmpty()) {
      found = 1;
      faults.add(file + ":1", "fault.region.none");
    }
    return found == 0 ? Optional.of(list(file, entries)) : Optional.empty();
  }

  private static char delimiter(String content) {
    String first = content.lines().findFirst().orElse("");
    return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** False for a blank line and for a header, whose first cell holds no digit. */
  private static boolean isContent(CSVRecord row) {
    boolean blank = row.stream().allMatch(String::isEmpty);
    boolean header = row.getRecordNumber() == 1 && row.get(0).chars().noneMatch(Character::isDigit);
    return !blank && !header;
  }

  /**
   * Adds the row's region, or says what is wrong with the row. Official lists name a few codes
   * twice: the first name holds.
   */
  private Optional<Message> add(CSVRecord row, Map<String, RegionList.Entry> entries) {
    if (row.size() != 2 && row.size() != 3) {
      return Optional.of(Message.of("fault.region.columns", row.size()));
    }
    Optional<RegionCode> code = RegionCode.of(system, row.get(0));
    if (code.isEmpty()) {
      return Optional.of(
          Message.of("fault.region.digits", row.get(0), system.toString(), lengths()));
    }
    String name = row.get(row.size() - 1);
    if (name.isEmpty()) {
      return Optional.of(Message.of("fault.region.name"));
    }
    if (row.size() == 3 && !parentFits(code.get(), row.get(1))) {
      return Optional.of(Message.of("fault.region.parent", row.get(1), row.get(0)));
    }
    String digits = code.get().code();
    entries.putIfAbsent(digits, new RegionList.Entry(digits, name, false, null));
    return Optional.empty();
  }

  private boolean parentFits(RegionCode code, String parent) {
    return RegionCode.of(system, parent).map(RegionCode::code).orElse("").equals(code.parent());
  }

  private String lengths() {
    return IntStream.rangeClosed(1, RegionSystem.LEVELS)
        .mapToObj(level -> String.valueOf(system.length(level)))
        .collect(Collectors.joining(", "));
  }

  private RegionList list(Path file, Map<String, RegionList.Entry> entries) {
    SortedSet<String> complete = new TreeSet<>();
    if (!partial) {
      entries.keySet().forEach(code -> complete.add(new RegionCode(system, code).parent()));
    }
    String id = RegionList.id(system, validFrom, String.valueOf(file.getFileName()));
    return RegionList.of(id, system, validFrom, complete, List.copyOf(entries.values()));
  }
}
