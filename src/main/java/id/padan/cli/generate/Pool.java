package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Households already delivered that may be delivered again: a bounded choice of this district's and
 * of earlier districts'. One that is taken is gone, so that a person stands in two households at
 * most.
 */
final class Pool {

  /** What a second delivery starts from. */
  record Entry(Household household, List<Sighting> sightings) {}

  private static final int CAPACITY = 2048;
  private static final int HANDED_ON = 512;

  private final Dice dice;
  private final List<Entry> here = new ArrayList<>(CAPACITY);
  private final List<Entry> elsewhere = new ArrayList<>(CAPACITY);

  Pool(Dice dice) {
    this.dice = dice;
  }

  void offer(Entry entry) {
    put(here, entry);
  }

  boolean hasHere() {
    return here.size() > 8;
  }

  boolean hasElsewhere() {
    return elsewhere.size() > 8;
  }

  Entry takeHere() {
    return take(here);
  }

  Entry takeElsewhere() {
    return take(elsewhere);
  }

  /** Ends a district: some of its households become those of "elsewhere". */
  void leaveDistrict() {
    for (int i = 0; i < HANDED_ON && !here.isEmpty(); i++) {
      put(elsewhere, take(here));
    }
    here.clear();
  }

  private void put(List<Entry> entries, Entry entry) {
    if (entries.size() < CAPACITY) {
      entries.add(entry);
    } else {
      entries.set(dice.between(0, CAPACITY - 1), entry);
    }
  }

  private Entry take(List<Entry> entries) {
    int at = dice.between(0, entries.size() - 1);
    Entry taken = entries.get(at);
    entries.set(at, entries.get(entries.size() - 1));
    entries.remove(entries.size() - 1);
    return taken;
  }
}
