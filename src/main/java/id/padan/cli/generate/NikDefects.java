package id.padan.cli.generate;

import java.util.List;
import java.util.Optional;

/** Faults of one NIK cell, and of a NIK that two people share. */
final class NikDefects {

  private final Dice dice;
  private final NikSpoiler niks;
  private final Pool pool;

  NikDefects(Dice dice, NikSpoiler niks, Pool pool) {
    this.dice = dice;
    this.niks = niks;
    this.pool = pool;
  }

  List<Defect> all() {
    return List.of(
        new Defect(30, draft -> onMember(draft, this::emptied)),
        new Defect(4, draft -> onMember(draft, member -> kkTyped(draft, member))),
        new Defect(6, draft -> onMember(draft, this::scientific)),
        new Defect(10, draft -> onMember(draft, this::wrongLength)),
        new Defect(10, draft -> onMember(draft, this::decorated)),
        new Defect(4, draft -> onMember(draft, m -> replaced(m, niks.impossibleDate(m.nik)))),
        new Defect(4, draft -> onMember(draft, m -> replaced(m, elsewhere(draft, m)))),
        new Defect(3, draft -> onMember(draft, m -> replaced(m, niks.serialZero(m.nik)))),
        new Defect(5, draft -> onMember(draft, m -> replaced(m, niks.otherSex(m.nik)))),
        new Defect(5, draft -> onMember(draft, m -> replaced(m, niks.slip(m.nik)))),
        new Defect(4, this::spouseHasHeadsNik),
        new Defect(3, this::strangersNik));
  }

  private interface Change {
    boolean apply(MemberDraft member);
  }

  private boolean onMember(HouseholdDraft draft, Change change) {
    MemberDraft member = dice.pick(draft.members);
    return !member.row.malformed() && member.hasPlainNik() && change.apply(member);
  }

  private boolean emptied(MemberDraft member) {
    member.writeNik(NikForm.EMPTY, dice.pick("", "", "0", "-", "TIDAK ADA", "9999999999999999"));
    return touched(member);
  }

  private boolean kkTyped(HouseholdDraft draft, MemberDraft member) {
    String kk = draft.household.kks().get(0);
    boolean plain =
        draft.sound()
            && kk.equals(member.row.get(PersonColumn.NoKK))
            && member.row.clean(PersonColumn.NoKK)
            && kk.equals(draft.row.get(HouseholdColumn.NOKK));
    if (plain) {
      member.writeNik(NikForm.IS_KK, kk);
    }
    return plain && touched(member);
  }

  private boolean scientific(MemberDraft member) {
    member.writeNik(NikForm.DAMAGED, niks.scientific(member.nik));
    return touched(member);
  }

  private boolean wrongLength(MemberDraft member) {
    member.writeNik(NikForm.LENGTH, niks.wrongLength(member.nik));
    return touched(member);
  }

  private boolean decorated(MemberDraft member) {
    member.row.set(PersonColumn.NIK, niks.decorated(member.nik));
    return touched(member);
  }

  private boolean replaced(MemberDraft member, Optional<Long> number) {
    number.ifPresent(member::writeNik);
    return number.isPresent() && touched(member);
  }

  private Optional<Long> elsewhere(HouseholdDraft draft, MemberDraft member) {
    District listed = draft.district.kecamatanListed() ? draft.district : District.KOTA_BENGKULU;
    return niks.unknownKecamatan(member.nik, listed);
  }

  private boolean spouseHasHeadsNik(HouseholdDraft draft) {
    if (!draft.sound() || draft.shared || draft.members.size() < 2) {
      return false;
    }
    MemberDraft head = draft.head();
    MemberDraft spouse = draft.members.get(1);
    boolean suits = spouse.is(Person.SPOUSE) && head.hasPlainNik() && spouse.hasPlainNik();
    if (suits) {
      spouse.writeNik(head.nik);
      draft.shared = true;
      touched(head);
    }
    return suits && touched(spouse);
  }

  /** Someone of another household, another person, has this NIK already. */
  private boolean strangersNik(HouseholdDraft draft) {
    MemberDraft member = dice.pick(draft.members);
    boolean suits = draft.sound() && !draft.shared && member.hasPlainNik() && pool.hasHere();
    if (!suits) {
      return false;
    }
    Sighting stranger = dice.pick(pool.takeHere().sightings());
    if (stranger.nik() == 0) {
      return false;
    }
    member.writeNik(stranger.nik());
    member.twin = stranger;
    draft.shared = true;
    return touched(member);
  }

  private static boolean touched(MemberDraft member) {
    member.nikTouched = true;
    return true;
  }
}
