package id.padan.cli.generate;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** Turns a household of the world into the rows that an enumerator and a typist make of it. */
final class Drafter {

  private static final String[] NO_NIK = {
    "",
    "",
    "",
    "0",
    "-",
    "TIDAK ADA",
    "NULL",
    "0000000000000000",
    "9999999999999999",
    "1111111111111111",
    "1234567890123456"
  };

  private final Dice dice;
  private final LocalDate today;

  Drafter(Dice dice, LocalDate today) {
    this.dice = dice;
    this.today = today;
  }

  /** Rows without faults, save for people who have no NIK. {@code key} is the IDBDT. */
  HouseholdDraft draft(Household household, String key) {
    Village village = household.village();
    Row<HouseholdColumn> row = new Row<>(household.answers().clone());
    HouseholdDraft draft = new HouseholdDraft(household, village.district(), row);
    String[] region = region(village);
    for (int i = 0; i < region.length; i++) {
      row.cells()[HouseholdColumn.KDPROP.ordinal() + i] = region[i];
    }
    row.set(HouseholdColumn.IDBDT, key);
    row.set(
        HouseholdColumn.kode_sls, village.bps() + Digits.of(household.address().rt(), 4) + "00");
    row.set(HouseholdColumn.Nama_SLS, household.address().sls());
    row.set(HouseholdColumn.Alamat, household.address().write(style()));
    row.set(HouseholdColumn.Nama_KRT, household.head().name);
    row.set(HouseholdColumn.NOKK, household.kks().get(0));
    for (Person person : household.members()) {
      draft.members.add(member(draft, person));
    }
    count(draft);
    return draft;
  }

  private static String[] region(Village village) {
    String code = village.district().code();
    return new String[] {
      code.substring(0, 2), code.substring(2), village.kecamatanBps(), village.code()
    };
  }

  /** A typist's habit: most keep the form's style. */
  int style() {
    return dice.chance(0.7) ? 0 : dice.between(1, Address.STYLES - 1);
  }

  /** Writes the number of members and families as they stand now. */
  static void count(HouseholdDraft draft) {
    draft.row.set(HouseholdColumn.Jumlah_ART, draft.members.size());
    long families =
        draft.members.stream().map(member -> member.row.get(PersonColumn.NUK)).distinct().count();
    draft.row.set(HouseholdColumn.Jumlah_Keluarga, (int) families);
  }

  /** The row of {@code person} as the next member of {@code draft}. */
  MemberDraft member(HouseholdDraft draft, Person person) {
    Row<PersonColumn> row = new Row<>(person.answers.clone());
    MemberDraft member = new MemberDraft(person, row);
    String key = draft.row.get(HouseholdColumn.IDBDT);
    row.set(PersonColumn.IDARTBDT, key + Digits.of(draft.members.size() + 1, 2));
    row.set(PersonColumn.IDBDT, key);
    for (int i = 0; i < 4; i++) {
      row.cells()[PersonColumn.KDPROP.ordinal() + i] =
          draft.row.cells()[HouseholdColumn.KDPROP.ordinal() + i];
    }
    row.set(PersonColumn.Nama, person.name);
    // A guest may come from the second family of a household that had two.
    int family = Math.min(person.family, draft.household.kks().size());
    row.set(PersonColumn.NoKK, draft.household.kks().get(family - 1));
    row.set(PersonColumn.Hub_KRT, person.relation);
    row.set(PersonColumn.NUK, person.family);
    row.set(PersonColumn.Hubkel, person.familyRelation);
    row.set(PersonColumn.JnsKel, person.female ? 2 : 1);
    row.set(PersonColumn.TmpLahir, person.birthPlace);
    writeBirth(member, person.birth, draft.district);
    writeAge(member, Period.between(person.birth, today).getYears());
    if (person.nik == 0) {
      member.writeNik(NikForm.EMPTY, dice.pick(NO_NIK));
    } else {
      member.writeNik(person.nik);
    }
    return member;
  }

  /** What is typed where there is no NIK. */
  String noNik() {
    return dice.pick(NO_NIK);
  }

  static void writeBirth(MemberDraft member, LocalDate day, District district) {
    member.birth = day;
    member.row.set(
        PersonColumn.TglLahir,
        district.shape().date(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
  }

  static void writeAge(MemberDraft member, int age) {
    member.age = age;
    member.row.set(PersonColumn.Umur, age);
  }

  LocalDate today() {
    return today;
  }

  /** A household key: the village's ten BPS digits and a number that runs within the district. */
  static String key(Village village, int number) {
    return village.bps() + Digits.of(number, 7);
  }

  /** A household key that no household has. */
  static String deadKey(String key) {
    char[] digits = key.toCharArray();
    Arrays.fill(digits, 10, 11, '9');
    return new String(digits);
  }
}
