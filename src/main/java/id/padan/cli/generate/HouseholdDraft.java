package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.List;

/** A household's delivery before it is written: its row, its members' rows and what is wrong. */
final class HouseholdDraft {

  final Household household;
  final District district;
  final Row<HouseholdColumn> row;
  final List<MemberDraft> members = new ArrayList<>();

  /** Lines of the person file that belong to nobody. */
  final List<String[]> debris = new ArrayList<>(0);

  /** A second household row with the same key; null if there is none. */
  Row<HouseholdColumn> rival;

  /** The household row is not written at all. */
  boolean lost;

  /** Its key cannot be read from the file. */
  boolean keyless;

  /** Its quote is left open on purpose. */
  boolean quoteOpen;

  /** Someone in it stands, or will stand, in another household too. */
  boolean shared;

  boolean rejectsPlanted;

  /** A fault between its members is planted; a second one would blur the first. */
  boolean rolesPlanted;

  /** No cell may need quotes, for one is left open shortly before or after. */
  boolean withoutQuotes;

  HouseholdDraft(Household household, District district, Row<HouseholdColumn> row) {
    this.household = household;
    this.district = district;
    this.row = row;
  }

  MemberDraft head() {
    return members.get(0);
  }

  boolean accepted() {
    return !lost && !row.rejected();
  }

  /** No row of it is rejected, so that faults between its rows can be told exactly. */
  boolean sound() {
    return !rejectsPlanted;
  }
}
