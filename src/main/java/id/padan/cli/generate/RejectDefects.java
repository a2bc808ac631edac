package id.padan.cli.generate;

import static id.padan.cli.generate.HouseholdColumn.Alamat;
import static id.padan.cli.generate.HouseholdColumn.IDBDT;
import static id.padan.cli.generate.HouseholdColumn.KDKEC;
import static id.padan.cli.generate.HouseholdColumn.Nama_KRT;

import java.util.List;

/** Faults that cost rows: of the household with all its members, or of one member. */
final class RejectDefects {

  /** No listed district has a kecamatan of these BPS numbers. */
  private static final String[] UNKNOWN_KECAMATAN = {"990", "980", "970", ""};

  private final Dice dice;

  RejectDefects(Dice dice) {
    this.dice = dice;
  }

  List<Defect> all() {
    return List.of(
        new Defect(1.8, this::householdMalformed),
        new Defect(1.2, this::householdWithoutKey),
        new Defect(1.8, this::householdTwice),
        new Defect(2.6, this::householdRegion),
        new Defect(1.2, this::householdNameless),
        new Defect(2.4, this::householdLost),
        new Defect(3.0, this::personWithoutKey),
        new Defect(3.0, this::personKeyRepeated),
        new Defect(4.0, this::personRegion),
        new Defect(5.0, this::personNameless),
        new Defect(4.0, this::personAstray),
        new Defect(2.5, this::strayLine));
  }

  /** The last household of a file that leaves a quote open. */
  void leaveQuoteOpen(HouseholdDraft draft) {
    draft.row.set(Alamat, "\"" + draft.row.get(Alamat));
    draft.row.malform(draft.row.cells());
    draft.quoteOpen = true;
    loseKey(draft);
  }

  private static void loseKey(HouseholdDraft draft) {
    draft.keyless = true;
    draft.rejectsPlanted = true;
  }

  private boolean householdMalformed(HouseholdDraft draft) {
    String address = draft.row.get(Alamat);
    boolean torn = dice.chance(0.5) && address.length() > 6;
    draft.row.malform(
        torn
            ? draft.row.torn(Alamat, address.substring(0, 5), address.substring(5))
            : draft.row.cut());
    loseKey(draft);
    return true;
  }

  private boolean householdWithoutKey(HouseholdDraft draft) {
    draft.row.set(IDBDT, "");
    draft.row.reject(IDBDT, "KEY_MISSING");
    loseKey(draft);
    return true;
  }

  private boolean householdTwice(HouseholdDraft draft) {
    String address = draft.row.get(Alamat);
    draft.row.reject(IDBDT, "KEY_REPEATED");
    draft.rival = draft.row.copy();
    draft.rival.set(Alamat, address + " (BELAKANG MASJID)");
    draft.rejectsPlanted = true;
    return true;
  }

  private boolean householdRegion(HouseholdDraft draft) {
    if (!draft.district.kecamatanListed()) {
      return false;
    }
    draft.row.set(KDKEC, dice.pick(UNKNOWN_KECAMATAN));
    draft.row.reject(KDKEC, "REGION_UNKNOWN");
    draft.rejectsPlanted = true;
    return true;
  }

  /** Without a member who is head, nobody can lend the household a name. */
  private boolean householdNameless(HouseholdDraft draft) {
    draft.row.set(Nama_KRT, dice.pick("", "-", "?"));
    draft.row.reject(Nama_KRT, "NAME_MISSING");
    draft.head().row.set(PersonColumn.Hub_KRT, Person.OTHER);
    draft.rejectsPlanted = true;
    return true;
  }

  private boolean householdLost(HouseholdDraft draft) {
    draft.lost = true;
    draft.rejectsPlanted = true;
    if (draft.members.size() > 2) {
      Row<PersonColumn> row = draft.members.get(2).row;
      row.malform(row.cut());
    }
    return true;
  }

  private boolean personWithoutKey(HouseholdDraft draft) {
    return onMember(
        draft,
        row -> {
          row.set(PersonColumn.IDARTBDT, "");
          row.reject(PersonColumn.IDARTBDT, "KEY_MISSING");
        });
  }

  /** Two members got the same running number. */
  private boolean personKeyRepeated(HouseholdDraft draft) {
    int size = draft.members.size();
    if (size < 3) {
      return false;
    }
    Row<PersonColumn> first = draft.members.get(size - 2).row;
    Row<PersonColumn> second = draft.members.get(size - 1).row;
    second.set(PersonColumn.IDARTBDT, first.get(PersonColumn.IDARTBDT));
    first.reject(PersonColumn.IDARTBDT, "KEY_REPEATED");
    second.reject(PersonColumn.IDARTBDT, "KEY_REPEATED");
    draft.rejectsPlanted = true;
    return true;
  }

  private boolean personRegion(HouseholdDraft draft) {
    return draft.district.kecamatanListed()
        && onMember(
            draft,
            row -> {
              row.set(PersonColumn.KDKEC, dice.pick(UNKNOWN_KECAMATAN));
              row.reject(PersonColumn.KDKEC, "REGION_UNKNOWN");
            });
  }

  private boolean personNameless(HouseholdDraft draft) {
    return onMember(
        draft,
        row -> {
          row.set(PersonColumn.Nama, dice.pick("", "-", "?", "..."));
          row.reject(PersonColumn.Nama, "NAME_MISSING");
        });
  }

  private boolean personAstray(HouseholdDraft draft) {
    return onMember(
        draft,
        row -> {
          row.set(PersonColumn.IDBDT, Drafter.deadKey(row.get(PersonColumn.IDBDT)));
          row.reject(PersonColumn.IDBDT, "PARENT_MISSING");
        });
  }

  /** A typist's note among the rows; belongs to nobody. */
  private boolean strayLine(HouseholdDraft draft) {
    draft.debris.add(new String[] {"CATATAN", "RUMAH TERKUNCI SAAT DIDATA", "ULANGI BESOK"});
    return true;
  }

  private interface Change {
    void apply(Row<PersonColumn> row);
  }

  /** Changes one who is not the head, so that the household keeps its head. */
  private boolean onMember(HouseholdDraft draft, Change change) {
    int size = draft.members.size();
    if (size < 2) {
      return false;
    }
    change.apply(draft.members.get(dice.between(1, size - 1)).row);
    draft.rejectsPlanted = true;
    return true;
  }
}
