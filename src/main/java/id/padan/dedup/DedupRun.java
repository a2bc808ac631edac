package id.padan.dedup;

import id.padan.linkage.Decisions;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import id.padan.linkage.Links;
import id.padan.linkage.RecordTable;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Links the current persons, then the households they live in, and writes what changed. */
public final class DedupRun {

  private DedupRun() {}

  /**
   * Counts of one run.
   *
   * @param persons what linking persons gave
   * @param households what linking households gave
   */
  public record Counts(Part persons, Part households) {}

  /**
   * Counts of one kind of record.
   *
   * @param records current records
   * @param merged pairs that are one entity
   * @param review pairs for a steward
   * @param work pairs compared, and blocks that were too large
   */
  public record Part(long records, long merged, long review, Links.Work work) {

    private static Part of(Links links) {
      long merged = links.edges().stream().filter(links::together).count();
      return new Part(links.entity().length, merged, links.edges().size() - merged, links.work());
    }
  }

  /**
   * Runs the stage in the connection's transaction; does not commit.
   *
   * @param runId the run whose view this is; what it writes begins with it
   */
  public static Counts run(
      Connection connection,
      long runId,
      LinkageModel personModel,
      LinkageModel householdModel,
      Progress progress)
      throws SQLException {
    PersonList persons = PersonList.read(connection, personModel);
    progress.start("task.persons", total(personModel, persons.table()));
    Links personLinks =
        new Linker(personModel, progress::advance).link(persons.table(), Linker.Known.NOTHING);
    Residents residents = new Residents(persons, personLinks.entity());
    HouseholdList households = HouseholdList.read(connection, householdModel, residents);
    progress.start("task.households", total(householdModel, households.table()));
    Links householdLinks =
        new Linker(householdModel, progress::advance)
            .link(households.table(), new Linker.Known(households.pairs(), Decisions.NONE));
    new ResultWriter(connection)
        .write(
            runId,
            List.of(
                new ResultWriter.Found(
                    "person", personModel, persons.table(), persons.sources(), personLinks),
                new ResultWriter.Found(
                    "household",
                    householdModel,
                    households.table(),
                    households.sources(),
                    householdLinks)));
    return new Counts(Part.of(personLinks), Part.of(householdLinks));
  }

  private static long total(LinkageModel model, RecordTable table) {
    return (long) table.rows() * model.scheme().blocking().keys().size();
  }
}
