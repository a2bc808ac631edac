package id.padan.cli.generate;

import static id.padan.cli.generate.PersonColumn.*;

import java.time.LocalDate;
import java.util.List;

/** Faults of a person's other cells. None of them rejects the row. */
final class PersonDefects {

  private final Dice dice;
  private final LocalDate today;

  PersonDefects(Dice dice, LocalDate today) {
    this.dice = dice;
    this.today = today;
  }

  List<Defect> all() {
    return List.of(
        new Defect(6, draft -> onMember(draft, this::kkLength)),
        new Defect(9, draft -> onMember(draft, this::unknownCode)),
        new Defect(4, draft -> onMember(draft, this::invalidNumber)),
        new Defect(4, draft -> onMember(draft, this::numberOutOfRange)),
        new Defect(5, draft -> onDate(draft, this::invalidDate)),
        new Defect(4, draft -> onDate(draft, this::futureDate)),
        new Defect(6, draft -> onDate(draft, this::emptyDate)),
        new Defect(12, draft -> onDate(draft, this::slippedDate)),
        new Defect(6, draft -> onDate(draft, this::wrongAge)),
        new Defect(5, draft -> onMember(draft, this::schoolSkipped)),
        new Defect(4, draft -> onDate(draft, this::pregnant)),
        new Defect(3, this::childOlderThanHead));
  }

  private interface Change {
    boolean apply(HouseholdDraft draft, MemberDraft member);
  }

  private interface CellChange {
    boolean apply(Row<PersonColumn> row);
  }

  private boolean onMember(HouseholdDraft draft, CellChange change) {
    MemberDraft member = dice.pick(draft.members);
    return !member.row.malformed() && change.apply(member.row);
  }

  /** Someone whose dates are untouched and of whom no question of her pregnancy depends on age. */
  private boolean onDate(HouseholdDraft draft, Change change) {
    MemberDraft member = dice.pick(draft.members);
    boolean suits =
        !member.row.malformed()
            && !member.dateTouched
            && member.row.clean(Umur)
            && member.row.get(Sta_hamil).isEmpty();
    if (suits && change.apply(draft, member)) {
      member.dateTouched = true;
      return true;
    }
    return false;
  }

  private boolean kkLength(Row<PersonColumn> row) {
    String kk = row.get(NoKK);
    if (kk.equals(row.get(NIK))) {
      return false;
    }
    row.set(NoKK, kk.substring(0, kk.length() - dice.between(1, 3)));
    row.warn(NoKK, "KK_LENGTH");
    return true;
  }

  private boolean unknownCode(Row<PersonColumn> row) {
    PersonColumn column =
        dice.pick(List.of(Penyakit_kronis, Jenis_cacat, Lapangan_usaha, Status_pekerjaan));
    if (row.get(column).isEmpty() || !row.clean(column)) {
      return false;
    }
    row.set(column, dice.pick("77", "88", "A"));
    row.warn(column, "CODE_UNKNOWN");
    return true;
  }

  private boolean invalidNumber(Row<PersonColumn> row) {
    return hours(row, "NUMBER_INVALID", "EMPAT PULUH", "4O", "?");
  }

  private boolean numberOutOfRange(Row<PersonColumn> row) {
    return hours(row, "NUMBER_RANGE", "120", "168", "400");
  }

  private boolean hours(Row<PersonColumn> row, String code, String... values) {
    if (row.get(Jumlah_jamkerja).isEmpty() || !row.clean(Jumlah_jamkerja)) {
      return false;
    }
    row.set(Jumlah_jamkerja, dice.pick(values));
    row.warn(Jumlah_jamkerja, code);
    return true;
  }

  private boolean invalidDate(HouseholdDraft draft, MemberDraft member) {
    int year = member.person.birth.getYear();
    boolean february = dice.chance(0.5);
    member.row.set(
        TglLahir,
        february
            ? draft.district.shape().date(30, 2, year)
            : draft.district.shape().date(31, 4 + 5 * dice.between(0, 1), year));
    member.row.warn(TglLahir, "DATE_INVALID");
    member.birth = null;
    return true;
  }

  private boolean futureDate(HouseholdDraft draft, MemberDraft member) {
    Drafter.writeBirth(member, today.plusDays(dice.between(20, 12_000)), draft.district);
    member.row.warn(TglLahir, "DATE_FUTURE");
    member.birth = null;
    return true;
  }

  private boolean emptyDate(HouseholdDraft draft, MemberDraft member) {
    String zeros = draft.district.shape().isoDates() ? "0000-00-00" : "00/00/0000";
    member.row.set(TglLahir, dice.pick("", "-", "0", zeros));
    member.birth = null;
    return true;
  }

  private boolean slippedDate(HouseholdDraft draft, MemberDraft member) {
    Drafter.writeBirth(member, Dates.slip(member.person.birth, today, dice), draft.district);
    return true;
  }

  /** Grown-ups only: a child's age decides which questions are asked. */
  private boolean wrongAge(HouseholdDraft draft, MemberDraft member) {
    if (member.age < 25) {
      return false;
    }
    Drafter.writeAge(member, member.age + dice.between(3, 9) * (dice.chance(0.5) ? 1 : -1));
    return true;
  }

  private boolean schoolSkipped(Row<PersonColumn> row) {
    boolean suits = row.get(Partisipasi_sekolah).equals("0") && row.clean(Pendidikan_tertinggi);
    if (suits) {
      row.set(Pendidikan_tertinggi, 1);
      row.warn(Pendidikan_tertinggi, "SKIP_RULE");
    }
    if (suits && dice.chance(0.5)) {
      row.set(Kelas_tertinggi, 2);
      row.warn(Kelas_tertinggi, "SKIP_RULE");
    }
    return suits;
  }

  private boolean pregnant(HouseholdDraft draft, MemberDraft member) {
    boolean cannotBe = member.person.female ? member.age > 60 : member.age >= 18;
    if (cannotBe) {
      member.row.set(Sta_hamil, 1);
      member.row.warn(Sta_hamil, "PREGNANT_IMPLAUSIBLE");
    }
    return cannotBe;
  }

  private boolean childOlderThanHead(HouseholdDraft draft) {
    MemberDraft head = draft.head();
    boolean headKnown = draft.sound() && !draft.rolesPlanted && !head.dateTouched;
    return headKnown && onDate(draft, (same, member) -> makeOlder(same, member));
  }

  private boolean makeOlder(HouseholdDraft draft, MemberDraft child) {
    if (!child.is(Person.CHILD)) {
      return false;
    }
    MemberDraft head = draft.head();
    Drafter.writeBirth(child, head.birth.minusDays(dice.between(30, 3000)), draft.district);
    head.dateTouched = true;
    draft.rolesPlanted = true;
    return true;
  }
}
