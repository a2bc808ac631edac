package id.padan.linkage;

import java.util.List;

/**
 * What people have decided about pairs of rows; stands above every weight.
 *
 * @param same pairs that are one
 * @param different pairs that are never one
 */
public record Decisions(List<Pair> same, List<Pair> different) {

  /** Nobody has decided anything. */
  public static final Decisions NONE = new Decisions(List.of(), List.of());

  /** Two rows, in any order. */
  public record Pair(int a, int b) {}
}
