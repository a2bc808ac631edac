package id.padan.dedup;

import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import id.padan.linkage.Links;
import id.padan.linkage.RecordTable;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
   * @param review pairs for a steward, without those that someone decided
   * @param work pairs compared, and blocks that were too large
   */
  public record Part(long records, long merged, long review, Links.Work work) {

    private static Part of(ResultWriter.Found found) {
      Links links = found.links();
      long merged = links.edges().stream().filter(links::together).count();
      long review =
          links.edges().stream()
              .filter(e -> !links.together(e) && !found.rulings().decides(e.a(), e.b()))
              .count();
      return new Part(links.entity().length, merged, review, links.work());
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
    Map<String, List<Decided>> decided =
        Decided.read(connection).stream().collect(Collectors.groupingBy(Decided::kind));
    PersonList people = PersonList.read(connection, personModel);
    progress.start("task.persons", total(personModel, people.table()));
    Rulings rulings = Rulings.of(decided.getOrDefault("person", List.of()), people.sources().ids());
    Linker.Known known = new Linker.Known(new long[0], rulings.decisions());
    Links links = new Linker(personModel, progress::advance).link(people.table(), known);
    ResultWriter.Found persons =
        new ResultWriter.Found("person", personModel, people.sources(), rulings, links);
    HouseholdList homes =
        HouseholdList.read(connection, householdModel, new Residents(people, links.entity()));
    ResultWriter.Found households =
        households(homes, householdModel, decided.getOrDefault("household", List.of()), progress);
    new ResultWriter(connection).write(runId, List.of(persons, households));
    return new Counts(Part.of(persons), Part.of(households));
  }

  private static ResultWriter.Found households(
      HouseholdList homes, LinkageModel model, List<Decided> decided, Progress progress) {
    progress.start("task.households", total(model, homes.table()));
    Rulings rulings = Rulings.of(decided, homes.sources().ids());
    Links links =
        new Linker(model, progress::advance)
            .link(homes.table(), new Linker.Known(homes.pairs(), rulings.decisions()));
    return new ResultWriter.Found("household", model, homes.sources(), rulings, links);
  }

  private static long total(LinkageModel model, RecordTable table) {
    return (long) table.rows() * model.scheme().blocking().keys().size();
  }
}
