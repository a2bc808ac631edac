package id.padan.console;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision that holds for a pair.
 *
 * @param number of the decision among those about the pair, from 1
 * @param changedSince whether identity fields of a record differ from what was seen
 */
public record Standing(int number, Answer answer, String by, Timestamp at, boolean changedSince) {

  /** The latest of a pair's decisions. */
  static Optional<Standing> of(List<Map<String, Object>> decisions) {
    return decisions.stream()
        .findFirst()
        .map(
            row ->
                new Standing(
                    (Integer) row.get("number"),
                    Answer.of((String) row.get("answer")),
                    (String) row.get("decided_by"),
                    (Timestamp) row.get("decided_at"),
                    Boolean.TRUE.equals(row.get("changed_since"))));
  }
}
