package id.padan.cli.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The two files of one district: drafts in, rows and their truth out. */
final class DistrictFiles implements AutoCloseable {

  private static final String[] HOUSEHOLD_HEADER = header(HouseholdColumn.values());
  private static final String[] PERSON_HEADER = header(PersonColumn.values());

  private final District district;
  private final Truth truth;
  private final CsvFile households;
  private final CsvFile persons;
  private final List<MemberDraft> personCopies = new ArrayList<>();
  private HouseholdDraft householdCopy;

  /**
   * Opens both files below {@code root}.
   *
   * @param period folder name, YYYY-MM
   */
  DistrictFiles(District district, Path root, String period, Truth truth) throws IOException {
    this.district = district;
    this.truth = truth;
    String folder = period + "/" + district.folder() + "/";
    this.households = new CsvFile(root, folder + "rumah_tangga.csv", district.shape());
    this.persons = new CsvFile(root, folder + "anggota.csv", district.shape());
    households.write(HOUSEHOLD_HEADER);
    persons.write(PERSON_HEADER);
    if (district == District.KOTA_MALANG) {
      columnNumbers(households, HOUSEHOLD_HEADER.length);
      columnNumbers(persons, PERSON_HEADER.length);
    }
  }

  private static String[] header(Enum<?>[] columns) {
    return Stream.of(columns).map(Enum::name).toArray(String[]::new);
  }

  private static void columnNumbers(CsvFile file, int columns) throws IOException {
    String[] cells = new String[columns];
    Arrays.setAll(cells, i -> i == 0 ? "KOLOM" : Integer.toString(i + 1));
    skip(file, cells);
  }

  private static void skip(CsvFile file, String[] cells) throws IOException {
    file.write(cells);
    file.skipped++;
  }

  /** Writes the header again, as a file does that was glued together from two. */
  void repeatHeaders() throws IOException {
    skip(households, HOUSEHOLD_HEADER);
    skip(persons, PERSON_HEADER);
  }

  /** Two kinds of blank row: nothing at all, and empty cells. */
  void blankRows() throws IOException {
    skip(households, new String[] {""});
    skip(persons, blank(PERSON_HEADER.length));
  }

  private static String[] blank(int columns) {
    String[] cells = new String[columns];
    Arrays.fill(cells, "");
    return cells;
  }

  void write(HouseholdDraft draft) throws IOException {
    flushCopies();
    if (!draft.lost) {
      writeHousehold(draft, draft.row);
    }
    if (draft.rival != null) {
      writeHousehold(draft, draft.rival);
    }
    for (MemberDraft member : draft.members) {
      member.line = persons.write(member.row.cells());
      truth.person(district.kemendagri(), persons, member.line, member);
      settle(persons, member.line, member.row);
      if (Settlement.repeats(member)) {
        truth.finding(member.twin.file(), member.twin.line(), "NIK", "NIK_REPEATED");
      }
    }
    for (String[] line : draft.debris) {
      truth.finding(persons.name(), persons.write(line), "", "ROW_MALFORMED");
      persons.rejected++;
    }
  }

  private void writeHousehold(HouseholdDraft draft, Row<HouseholdColumn> row) throws IOException {
    long line = draft.quoteOpen ? households.writeRaw(row.cells()) : households.write(row.cells());
    truth.household(households, line, row, draft.household);
    settle(households, line, row);
  }

  private void settle(CsvFile file, long line, Row<?> row) throws IOException {
    for (Row.Fault fault : row.faults()) {
      truth.finding(file.name(), line, fault.column(), fault.code());
    }
    if (row.rejected()) {
      file.rejected++;
    } else {
      file.loaded++;
    }
  }

  /** The rows stand in the files once more, unchanged, a little further down. */
  void copyLater(HouseholdDraft draft, boolean household) {
    if (household) {
      householdCopy = draft;
    } else {
      personCopies.add(draft.members.get(draft.members.size() - 1));
    }
  }

  private void flushCopies() throws IOException {
    if (householdCopy != null) {
      long line = households.write(householdCopy.row.cells());
      truth.household(households, line, householdCopy.row, householdCopy.household);
      households.repeated++;
      householdCopy = null;
    }
    for (MemberDraft member : personCopies) {
      long line = persons.write(member.row.cells());
      truth.person(district.kemendagri(), persons, line, member);
      persons.repeated++;
    }
    personCopies.clear();
  }

  /** The accepted row of each member, for those who may deliver them again. */
  List<Sighting> sightings(HouseholdDraft draft) {
    return draft.members.stream()
        .map(
            member ->
                new Sighting(
                    member.person,
                    persons.name(),
                    member.line,
                    member.nikForm == NikForm.DIGITS ? member.nik : 0))
        .toList();
  }

  /** Ends the files: a total row in some, blank rows that do not count in others. */
  void finish() throws IOException {
    flushCopies();
    switch (district) {
      case KOTA_BENGKULU, BANDAR_LAMPUNG -> {
        total(households, HOUSEHOLD_HEADER.length);
        total(persons, PERSON_HEADER.length);
      }
      case BENGKULU_UTARA -> {
        households.writeRaw(new String[] {""});
        persons.writeRaw(blank(PERSON_HEADER.length));
      }
      default -> {}
    }
    truth.balance(households, "household");
    truth.balance(persons, "person");
  }

  private static void total(CsvFile file, int columns) throws IOException {
    String[] cells = blank(columns);
    cells[0] = "JUMLAH";
    cells[1] = Long.toString(file.read() - file.skipped);
    skip(file, cells);
  }

  @Override
  public void close() throws IOException {
    households.close();
    persons.close();
  }
}
