package id.padan.cli.generate;

import static id.padan.cli.generate.HouseholdColumn.*;

import java.util.List;

/** Faults of a household's own row that do not reject it. */
final class HouseholdDefects {

  private static final List<HouseholdColumn> LISTED =
      List.of(lantai, dinding, atap, sumber_airminum, bb_masak);
  private static final List<HouseholdColumn> YES_NO =
      List.of(
          ada_tabung_gas,
          ada_lemari_es,
          ada_tv,
          ada_sepeda,
          ada_motor,
          rumah_lain,
          sta_kks,
          sta_kip,
          sta_raskin);

  private final Dice dice;

  HouseholdDefects(Dice dice) {
    this.dice = dice;
  }

  List<Defect> all() {
    return List.of(
        new Defect(5, draft -> onRow(draft, this::kkLength)),
        new Defect(8, draft -> onRow(draft, this::unknownCode)),
        new Defect(8, draft -> onRow(draft, this::parity)),
        new Defect(5, draft -> onRow(draft, row -> invalidNumber(draft, row))),
        new Defect(5, draft -> onRow(draft, this::numberOutOfRange)),
        new Defect(6, draft -> onRow(draft, this::decile)),
        new Defect(10, draft -> onRow(draft, this::skipped)),
        new Defect(5, this::lineBreak),
        new Defect(3, this::nameFromHead),
        new Defect(4, this::headMissing),
        new Defect(4, this::headRepeated),
        new Defect(8, this::memberCount));
  }

  private interface Change {
    boolean apply(Row<HouseholdColumn> row);
  }

  private static boolean onRow(HouseholdDraft draft, Change change) {
    return !draft.lost && !draft.row.malformed() && change.apply(draft.row);
  }

  private boolean kkLength(Row<HouseholdColumn> row) {
    String kk = row.get(NOKK);
    row.set(NOKK, kk.substring(0, kk.length() - 1));
    row.warn(NOKK, "KK_LENGTH");
    return true;
  }

  private boolean unknownCode(Row<HouseholdColumn> row) {
    HouseholdColumn column = dice.pick(LISTED);
    row.set(column, dice.pick("77", "88", "A"));
    row.warn(column, "CODE_UNKNOWN");
    return true;
  }

  private boolean parity(Row<HouseholdColumn> row) {
    HouseholdColumn column = dice.pick(YES_NO);
    int code = Integer.parseInt(row.get(column));
    row.set(column, code > 2 ? code - 2 : code + 2);
    row.warn(column, "CODE_PARITY");
    return true;
  }

  private boolean invalidNumber(HouseholdDraft draft, Row<HouseholdColumn> row) {
    boolean comma = draft.district.shape().decimalMark().equals(",");
    row.set(
        luas_lantai,
        comma && dice.chance(0.5) ? "72.5" : dice.pick("TIGA PULUH", "?", "3O", "TIDAK TAHU"));
    row.warn(luas_lantai, "NUMBER_INVALID");
    return true;
  }

  private boolean numberOutOfRange(Row<HouseholdColumn> row) {
    boolean area = dice.chance(0.6) && row.clean(luas_lantai);
    HouseholdColumn column = area ? luas_lantai : jumlah_kambing;
    row.set(column, area ? dice.pick("0", "3600", "4500") : "900");
    row.warn(column, "NUMBER_RANGE");
    return true;
  }

  private boolean decile(Row<HouseholdColumn> row) {
    int received = Integer.parseInt(row.get(status_kesejahteraan));
    row.set(status_kesejahteraan, 1 + (received + dice.between(0, 2)) % 4);
    row.warn(status_kesejahteraan, "DECILE_DIFFERS");
    return true;
  }

  /** Answers one question that the answer before it skips. */
  private boolean skipped(Row<HouseholdColumn> row) {
    HouseholdColumn column;
    if (!row.get(sta_bangunan).equals("1") && row.get(sta_lahan).isEmpty()) {
      column = sta_lahan;
    } else if (!row.get(sumber_penerangan).equals("1")) {
      column = daya;
    } else if (row.get(fasbab).equals("4")) {
      column = dice.pick(List.of(kloset, buang_tinja));
    } else {
      return false;
    }
    row.set(column, dice.between(1, 3));
    row.warn(column, "SKIP_RULE");
    return true;
  }

  private boolean lineBreak(HouseholdDraft draft) {
    String address = draft.row.malformed() ? "" : draft.row.get(Alamat);
    int space = address.lastIndexOf(' ');
    if (space < 0 || draft.lost || draft.withoutQuotes) {
      return false;
    }
    String lineEnd = draft.district.shape().lineEnd();
    draft.row.set(Alamat, address.substring(0, space) + lineEnd + address.substring(space + 1));
    return true;
  }

  /** Harmless: the name is taken from the member who is head. */
  private boolean nameFromHead(HouseholdDraft draft) {
    if (!draft.sound() || draft.rolesPlanted) {
      return false;
    }
    draft.rolesPlanted = true;
    draft.row.set(Nama_KRT, "");
    return true;
  }

  private boolean headMissing(HouseholdDraft draft) {
    if (!draft.sound() || draft.rolesPlanted) {
      return false;
    }
    draft.rolesPlanted = true;
    draft.head().row.set(PersonColumn.Hub_KRT, Person.OTHER);
    return true;
  }

  private boolean headRepeated(HouseholdDraft draft) {
    boolean suits =
        draft.sound()
            && !draft.rolesPlanted
            && draft.members.size() > 1
            && draft.members.get(1).is(Person.SPOUSE);
    if (suits) {
      draft.rolesPlanted = true;
      draft.members.get(1).row.set(PersonColumn.Hub_KRT, Person.HEAD);
    }
    return suits;
  }

  private boolean memberCount(HouseholdDraft draft) {
    if (!draft.accepted() || draft.rejectsPlanted) {
      return false;
    }
    int size = draft.members.size();
    draft.row.set(Jumlah_ART, size > 1 && dice.chance(0.5) ? size - 1 : size + 1);
    return true;
  }
}
