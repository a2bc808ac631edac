package id.padan.cli.generate;

import static id.padan.cli.generate.PersonColumn.NIK;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** Adds the findings that follow from what was planted: of cell and cell, and of row and row. */
final class Settlement {

  private final LocalDate today;

  Settlement(LocalDate today) {
    this.today = today;
  }

  void settle(HouseholdDraft draft) {
    for (MemberDraft member : draft.members) {
      if (!member.row.malformed()) {
        nik(member);
        age(member);
        parent(draft, member);
      }
    }
    if (draft.accepted()) {
      heads(draft);
      count(draft);
      spouses(draft);
      repeatedNiks(draft);
      olderChildren(draft);
    }
  }

  /**
   * Whether {@code member} shows the NIK that its twin's accepted row shows in another household.
   */
  static boolean repeats(MemberDraft member) {
    return member.twin != null
        && member.nikForm == NikForm.DIGITS
        && member.nik == member.twin.nik()
        && !member.row.rejected();
  }

  private static void nik(MemberDraft member) {
    switch (member.nikForm) {
      case EMPTY -> member.row.warn(NIK, "NIK_EMPTY");
      case IS_KK -> member.row.warn(NIK, "NIK_IS_KK");
      case DAMAGED -> member.row.warn(NIK, "NIK_DAMAGED");
      case LENGTH -> member.row.warn(NIK, "NIK_LENGTH");
      case DIGITS -> digits(member);
    }
  }

  private static void digits(MemberDraft member) {
    boolean dated = NikFacts.dated(member.nik);
    boolean known = NikFacts.regionKnown(member.nik);
    boolean serial = NikFacts.serial(member.nik) > 0;
    if (!dated) {
      member.row.warn(NIK, "NIK_DATE");
    }
    if (!known) {
      member.row.warn(NIK, "NIK_REGION");
    }
    if (!serial) {
      member.row.warn(NIK, "NIK_SERIAL_ZERO");
    }
    if (dated && known && serial) {
      disagreements(member);
    }
  }

  private static void disagreements(MemberDraft member) {
    if (member.birth != null && !NikFacts.bornOn(member.nik, member.birth)) {
      member.row.warn(NIK, "NIK_BIRTHDATE_DIFFERS");
    }
    if (NikFacts.female(member.nik) != member.row.get(PersonColumn.JnsKel).equals("2")) {
      member.row.warn(NIK, "NIK_SEX_DIFFERS");
    }
  }

  private void age(MemberDraft member) {
    if (member.birth == null || member.age == null) {
      return;
    }
    int counted = Period.between(member.birth, today).getYears();
    if (Math.abs(counted - member.age) > 1) {
      member.row.warn(PersonColumn.Umur, "AGE_DIFFERS");
    }
  }

  private static void parent(HouseholdDraft draft, MemberDraft member) {
    if (draft.lost || draft.keyless) {
      member.row.reject(PersonColumn.IDBDT, "PARENT_MISSING");
    } else if (draft.row.rejected()) {
      member.row.reject(PersonColumn.IDBDT, "PARENT_REJECTED");
    }
  }

  private static void heads(HouseholdDraft draft) {
    int heads = accepted(draft, Person.HEAD).size();
    if (heads != 1) {
      draft.row.warn(HouseholdColumn.IDBDT, heads == 0 ? "HEAD_MISSING" : "HEAD_REPEATED");
    }
  }

  private static List<MemberDraft> accepted(HouseholdDraft draft, int relation) {
    return draft.members.stream()
        .filter(member -> !member.row.rejected() && member.is(relation))
        .toList();
  }

  private static void spouses(HouseholdDraft draft) {
    List<MemberDraft> heads = accepted(draft, Person.HEAD);
    for (MemberDraft spouse : accepted(draft, Person.SPOUSE)) {
      String sex = spouse.row.get(PersonColumn.JnsKel);
      if (heads.size() == 1 && sex.equals(heads.get(0).row.get(PersonColumn.JnsKel))) {
        spouse.row.warn(PersonColumn.JnsKel, "SPOUSE_SEX_EQUAL");
      }
    }
  }

  private static void count(HouseholdDraft draft) {
    String key = draft.row.get(HouseholdColumn.IDBDT);
    List<String> families =
        draft.members.stream()
            .filter(member -> key.equals(member.row.get(PersonColumn.IDBDT)))
            .map(member -> member.row.get(PersonColumn.NUK))
            .toList();
    if (!draft.row.get(HouseholdColumn.Jumlah_ART).equals(Digits.of(families.size()))) {
      draft.row.warn(HouseholdColumn.Jumlah_ART, "MEMBER_COUNT_DIFFERS");
    }
    int distinct = Set.copyOf(families).size();
    if (!draft.row.get(HouseholdColumn.Jumlah_Keluarga).equals(Digits.of(distinct))) {
      draft.row.warn(HouseholdColumn.Jumlah_Keluarga, "FAMILY_COUNT_DIFFERS");
    }
  }

  private static void repeatedNiks(HouseholdDraft draft) {
    for (MemberDraft member : draft.members) {
      for (MemberDraft other : draft.members) {
        if (other != member && sameNik(member, other)) {
          member.row.warn(NIK, "NIK_REPEATED_IN_HOUSEHOLD");
        }
      }
      if (repeats(member)) {
        member.row.warn(NIK, "NIK_REPEATED");
      }
    }
  }

  private static boolean sameNik(MemberDraft one, MemberDraft other) {
    return one.nik == other.nik && one.nikForm == NikForm.DIGITS && other.nikForm == NikForm.DIGITS;
  }

  private static void olderChildren(HouseholdDraft draft) {
    LocalDate oldest = draft.head().birth;
    if (oldest == null || !draft.head().is(Person.HEAD)) {
      return;
    }
    for (MemberDraft member : draft.members) {
      boolean older =
          member.is(Person.CHILD) && member.birth != null && member.birth.isBefore(oldest);
      if (older) {
        member.row.warn(PersonColumn.TglLahir, "CHILD_OLDER_THAN_HEAD");
      }
    }
  }
}
