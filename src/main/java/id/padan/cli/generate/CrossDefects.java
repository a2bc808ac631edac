package id.padan.cli.generate;

import java.util.List;

/** Faults between answers of which each could be right by itself. None of them rejects a row. */
final class CrossDefects {

  private static final int WELLS_AND_BETTER = 7;

  private final Dice dice;

  CrossDefects(Dice dice) {
    this.dice = dice;
  }

  List<Defect> all() {
    return List.of(
        new Defect(4, this::waterNotAsked),
        new Defect(4, this::familyCount),
        new Defect(5, this::diplomaTooHigh),
        new Defect(4, this::spouseOfHeadsSex));
  }

  private boolean waterNotAsked(HouseholdDraft draft) {
    Row<HouseholdColumn> row = draft.row;
    boolean asked =
        !draft.lost
            && row.clean(HouseholdColumn.sumber_airminum)
            && Integer.parseInt(row.get(HouseholdColumn.sumber_airminum)) <= WELLS_AND_BETTER;
    if (asked) {
      row.set(HouseholdColumn.cara_peroleh_airminum, "");
      row.warn(HouseholdColumn.cara_peroleh_airminum, "ANSWER_MISSING");
    }
    return asked;
  }

  private boolean familyCount(HouseholdDraft draft) {
    if (!draft.accepted() || draft.rejectsPlanted) {
      return false;
    }
    int families = Integer.parseInt(draft.row.get(HouseholdColumn.Jumlah_Keluarga));
    draft.row.set(HouseholdColumn.Jumlah_Keluarga, families > 1 ? families - 1 : 2);
    return true;
  }

  /** A diploma of the next level, of someone who left school before it. */
  private boolean diplomaTooHigh(HouseholdDraft draft) {
    Row<PersonColumn> row = dice.pick(draft.members).row;
    boolean suits =
        row.clean(PersonColumn.Pendidikan_tertinggi)
            && row.get(PersonColumn.Pendidikan_tertinggi).matches("[1-9]");
    if (suits) {
      int stage = (Integer.parseInt(row.get(PersonColumn.Pendidikan_tertinggi)) + 2) / 3;
      row.set(PersonColumn.Ijazah_tertinggi, stage + 1);
      row.warn(PersonColumn.Ijazah_tertinggi, "IJAZAH_ABOVE_JENJANG");
    }
    return suits;
  }

  private boolean spouseOfHeadsSex(HouseholdDraft draft) {
    boolean plain = draft.sound() && !draft.shared && !draft.rolesPlanted;
    if (!plain || draft.members.size() < 2 || !draft.members.get(1).is(Person.SPOUSE)) {
      return false;
    }
    Row<PersonColumn> spouse = draft.members.get(1).row;
    if (spouse.get(PersonColumn.Sta_hamil).equals("1")) {
      return false;
    }
    spouse.set(PersonColumn.JnsKel, draft.head().row.get(PersonColumn.JnsKel));
    draft.rolesPlanted = true;
    return true;
  }
}
