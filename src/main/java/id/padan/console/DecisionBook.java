package id.padan.console;

import id.padan.db.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/**
 * Writes decisions, in transactions of a connection without auto-commit. What was decided before,
 * also a moment ago by someone else, is replaced only by a wish that says so.
 */
public final class DecisionBook {

  private final Connection connection;
  private final Statements sql;
  private final ReviewQueue queue;

  public DecisionBook(Connection connection) {
    this.connection = connection;
    this.sql = new Statements(connection);
    this.queue = new ReviewQueue(connection);
  }

  /** Decides about two records. */
  public Outcome decide(RecordPair pair, Wish wish) throws SQLException {
    return decide(List.of(pair), "review", wish);
  }

  /**
   * Takes an entity apart: each record of {@code part} differs from each of the others. Written
   * whole or not at all.
   *
   * @param part source ids of some of the entity's records, not of all
   * @param wish its answer is {@link Answer#DIFFERENT}
   */
  public Outcome split(ReviewQueue.Entity entity, Set<Long> part, Wish wish) throws SQLException {
    List<RecordPair> between =
        part.stream()
            .sorted()
            .flatMap(
                one ->
                    entity.sources().stream()
                        .filter(other -> !part.contains(other))
                        .map(other -> RecordPair.of(entity.kind(), one, other)))
            .toList();
    return decide(between, "unmerge", wish);
  }

  private Outcome decide(List<RecordPair> pairs, String origin, Wish wish) throws SQLException {
    Outcome whole = null;
    for (RecordPair pair : pairs) {
      Outcome one = write(pair, origin, wish);
      if (!one.holds()) {
        connection.rollback();
        return one;
      }
      whole = whole == null || one.kind() == Outcome.Kind.WRITTEN ? one : whole;
    }
    connection.commit();
    return whole;
  }

  private Outcome write(RecordPair pair, String origin, Wish wish) throws SQLException {
    Optional<Standing> seen = standing(pair);
    if (seen.isPresent() && !wish.again()) {
      return earlier(pair, wish, seen);
    }
    sql.with("kind", pair.kind())
        .with("source_a", pair.sourceA())
        .with("source_b", pair.sourceB())
        .with("seen", seen.map(Standing::number).orElse(0))
        .with("answer", wish.answer().text())
        .with("origin", origin)
        .with("by", wish.by())
        .with("note", wish.note().orElse(null));
    try {
      if (sql.execute("console/insert_answer") == 1) {
        return new Outcome(Outcome.Kind.WRITTEN, pair, standing(pair));
      }
    } catch (DuplicateKeyException anotherWasFaster) {
      connection.rollback();
    }
    Optional<Standing> now = standing(pair);
    return now.equals(seen)
        ? new Outcome(Outcome.Kind.HIDDEN, pair, Optional.empty())
        : earlier(pair, wish, now);
  }

  private static Outcome earlier(RecordPair pair, Wish wish, Optional<Standing> standing) {
    boolean same = standing.filter(s -> s.answer() == wish.answer()).isPresent();
    return new Outcome(same ? Outcome.Kind.KNOWN : Outcome.Kind.REFUSED, pair, standing);
  }

  private Optional<Standing> standing(RecordPair pair) {
    return Standing.of(queue.history(pair));
  }
}
