package id.padan.cli.generate;

import java.util.Arrays;
import java.util.List;

/** Deals out defects at their rates, so that even a small sample holds each of them. */
final class Schedule {

  /** The first of each kind is due after this part of its interval. */
  private static final double HEAD_START = 0.75;

  private final List<Defect> defects;
  private final double[] due;
  private final Dice dice;

  Schedule(List<Defect> defects, Dice dice) {
    this.defects = defects;
    this.dice = dice;
    this.due = new double[defects.size()];
    Arrays.fill(due, HEAD_START);
  }

  /** Plants what is due, at most {@code limit} kinds; returns how many. */
  int plant(HouseholdDraft draft, int limit) {
    int planted = 0;
    for (int i = 0; i < due.length; i++) {
      Defect defect = defects.get(i);
      due[i] += defect.per1000() / 1000 * 2 * dice.unit();
      if (planted < limit && due[i] >= 1 && defect.planter().plant(draft)) {
        due[i] -= 1;
        planted++;
      }
    }
    return planted;
  }
}
