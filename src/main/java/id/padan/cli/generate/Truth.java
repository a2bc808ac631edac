package id.padan.cli.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is known of the written files: who stands where, what must be found, what must add up. */
final class Truth implements AutoCloseable {

  private final Writer persons;
  private final Writer households;
  private final Writer findings;
  private final Writer balance;
  private final boolean kept;

  /** Without a folder the truth is not kept. */
  Truth(Optional<Path> folder) throws IOException {
    kept = folder.isPresent();
    persons =
        open(
            folder,
            "persons.csv",
            "kabkota_kemendagri,file,line,idartbdt,true_person_id,true_household_id,true_nik,"
                + "true_name,true_birth_date,true_sex");
    households = open(folder, "households.csv", "file,line,idbdt,true_household_id");
    findings = open(folder, "findings.csv", "file,line,column,code");
    balance =
        open(
            folder,
            "balance.csv",
            "file,kind,read,loaded,changed,unchanged,repeated,skipped,rejected");
  }

  private static Writer open(Optional<Path> folder, String name, String header) throws IOException {
    if (folder.isEmpty()) {
      return Writer.nullWriter();
    }
    Files.createDirectories(folder.get());
    BufferedWriter writer = Files.newBufferedWriter(folder.get().resolve(name));
    writer.write(header + "\n");
    return writer;
  }

  /** One row for each written row that stands for a person, copies and malformed ones included. */
  void person(String kabkota, CsvFile file, long line, MemberDraft member) throws IOException {
    if (!kept) {
      return;
    }
    Person person = member.person;
    persons.write(
        kabkota
            + ","
            + file.name()
            + ","
            + line
            + ","
            + (member.row.malformed() ? "" : member.row.get(PersonColumn.IDARTBDT))
            + ","
            + person.id
            + ","
            + person.householdId
            + ","
            + (person.nik == 0 ? "" : Long.toString(person.nik))
            + ","
            + person.name
            + ","
            + person.birth
            + ","
            + (person.female ? "P" : "L")
            + "\n");
  }

  void household(CsvFile file, long line, Row<HouseholdColumn> row, Household household)
      throws IOException {
    String key = row.malformed() ? "" : row.get(HouseholdColumn.IDBDT);
    households.write(file.name() + "," + line + "," + key + "," + household.id() + "\n");
  }

  void finding(String file, long line, String column, String code) throws IOException {
    findings.write(file + "," + line + "," + column + "," + code + "\n");
  }

  /** A first delivery into an empty registry changes nothing and knows nothing. */
  void balance(CsvFile file, String kind) throws IOException {
    balance.write(
        file.name()
            + ","
            + kind
            + ","
            + file.read()
            + ","
            + file.loaded
            + ",0,0,"
            + file.repeated
            + ","
            + file.skipped
            + ","
            + file.rejected
            + "\n");
  }

  @Override
  public void close() throws IOException {
    persons.close();
    households.close();
    findings.close();
    balance.close();
  }
}
