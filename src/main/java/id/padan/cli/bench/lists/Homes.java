package id.padan.cli.bench.lists;

import java.time.LocalDate;

/** Gives households their RT, RW, address and family card. */
final class Homes {

  private static final int HOUSEHOLDS_PER_RT = 14;
  private static final int RT_PER_RW = 4;

  private final Registry registry;
  private final Chance chance;

  Homes(Registry registry, Chance chance) {
    this.registry = registry;
    this.chance = chance;
  }

  /** A home in the newest RT of the village, with a new card. */
  void settle(Household household) {
    move(household, household.village.households.size() / HOUSEHOLDS_PER_RT + 1);
    household.kk = newCard(household);
  }

  /** A home in any RT of the village; the card stays. */
  void moveWithin(Household household) {
    int last = Math.max(1, household.village.households.size() / HOUSEHOLDS_PER_RT);
    move(household, chance.between(1, last));
  }

  private void move(Household household, int rt) {
    household.rt = rt;
    household.rw = (rt - 1) / RT_PER_RW + 1;
    household.address = address(household);
  }

  /** The number of a card that the household gets once. */
  String newCard(Household household) {
    LocalDate day = LocalDate.of(2008, 1, 1).plusDays(chance.below(16 * 365));
    return registry.kk(household.village.kecamatan(), day);
  }

  /** Where the household lives, as one writer or another puts it. */
  String address(Household household) {
    Village village = household.village;
    String hamlet = village.hamlets.get((household.rw - 1) % village.hamlets.size());
    String street = village.streets.get((household.rt - 1) % village.streets.size());
    return switch (chance.weighted(45, 22, 8, 8, 8, 9)) {
      case 0 -> hamlet;
      case 1 -> street + " NO " + chance.between(1, 90);
      case 2 -> hamlet + " RT " + household.rt + " RW " + household.rw;
      case 3 -> street;
      case 4 -> "DESA " + village.name;
      default -> "";
    };
  }
}
