package id.padan.decile;

import java.util.List;

/**
 * What the job says about deciles.
 *
 * @param scopes every scope to rank in, each once
 * @param local the one of them that {@code warehouse.household} shows
 */
public record DecileSettings(List<Scope> scopes, Scope local, Weight weight) {

  /**
   * @throws IllegalArgumentException if {@code local} is not among {@code scopes} or a scope stands
   *     twice
   */
  public DecileSettings {
    scopes = List.copyOf(scopes);
    if (scopes.stream().distinct().count() != scopes.size()) {
      throw new IllegalArgumentException("a decile scope stands twice. Keep one.");
    }
    if (!scopes.contains(local)) {
      throw new IllegalArgumentException(
          "the local decile scope '" + local.code() + "' is not among the scopes. Add it.");
    }
  }
}
