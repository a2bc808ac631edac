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
    ComparedStore store = new ComparedStore(connection);
    PersonList people = PersonList.read(connection, personModel);
    ResultWriter.Found persons =
        link(
            new Records(
                "person", personModel, people.table(), people.sources(), new long[0], decided),
            store,
            progress);
    HouseholdList homes =
        HouseholdList.read(
            connection, householdModel, new Residents(people, persons.links().entity()));
    ResultWriter.Found households =
        link(
            new Records(
                "household",
                householdModel,
                homes.table(),
                homes.sources(),
                homes.pairs(),
                decided),
            store,
            progress);
    new ResultWriter(connection).write(runId, List.of(persons, households));
    return new Counts(Part.of(persons), Part.of(households));
  }

  /**
   * Records of one kind.
   *
   * @param pairs to be compared though they may share no key
   * @param decided what people decided, by kind
   */
  private record Records(
      String kind,
      LinkageModel model,
      RecordTable table,
      Sources sources,
      long[] pairs,
      Map<String, List<Decided>> decided) {}

  private static ResultWriter.Found link(Records records, ComparedStore store, Progress progress)
      throws SQLException {
    LinkageModel model = records.model();
    Sources sources = records.sources();
    progress.start("task." + records.kind() + "s", total(model, records.table()));
    Rulings rulings =
        Rulings.of(records.decided().getOrDefault(records.kind(), List.of()), sources.ids());
    Linker.Earlier earlier =
        new Linker.Earlier(store.read(records.kind(), model.id()), sources.contents());
    Links links =
        new Linker(model, progress::advance)
            .link(records.table(), new Linker.Known(records.pairs(), rulings.decisions(), earlier));
    store.write(records.kind(), model.id(), links.compared());
    return new ResultWriter.Found(records.kind(), model, sources, rulings, links);
  }

  private static long total(LinkageModel model, RecordTable table) {
    return (long) table.rows() * model.scheme().blocking().keys().size();
  }
}
