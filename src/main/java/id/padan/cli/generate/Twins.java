package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Delivers people a second time under another key, typed by someone else. */
final class Twins {

  private final Dice dice;
  private final Drafter drafter;
  private final NameSpoiler names;
  private final NikSpoiler niks;

  Twins(Dice dice, Drafter drafter, NikSpoiler niks) {
    this.dice = dice;
    this.drafter = drafter;
    this.niks = niks;
    this.names = new NameSpoiler(dice);
  }

  /** The whole household again; {@code household} is the entry's, at home or moved. */
  HouseholdDraft again(Household household, String key, List<Sighting> sightings) {
    List<Person> present = new ArrayList<>(household.members());
    boolean lastChildMissed =
        present.size() > 2
            && present.get(present.size() - 1).relation == Person.CHILD
            && dice.chance(0.15);
    if (lastChildMissed) {
      present.remove(present.size() - 1);
    }
    Household seen =
        new Household(
            household.id(),
            household.village(),
            household.address(),
            present,
            household.kks(),
            household.welfare(),
            household.answers());
    HouseholdDraft draft = drafter.draft(seen, key);
    draft.shared = true;
    draft.row.set(
        HouseholdColumn.Alamat, household.address().write(dice.between(0, Address.STYLES - 1)));
    for (int i = 0; i < draft.members.size(); i++) {
      retype(draft.members.get(i), sightings.get(i), draft.district);
    }
    draft.row.set(HouseholdColumn.Nama_KRT, draft.head().row.get(PersonColumn.Nama));
    return draft;
  }

  /** One person of another household stands in this one too. */
  void guest(HouseholdDraft draft, Sighting sighting) {
    MemberDraft guest = drafter.member(draft, sighting.person());
    guest.row.set(PersonColumn.Hub_KRT, Person.OTHER);
    guest.row.set(PersonColumn.NUK, 1);
    guest.row.set(PersonColumn.Hubkel, Person.OTHER);
    guest.row.set(PersonColumn.NoKK, draft.household.kks().get(0));
    guest.row.set(PersonColumn.Ada_diKK, 2);
    retype(guest, sighting, draft.district);
    draft.members.add(guest);
    draft.shared = true;
    Drafter.count(draft);
  }

  /** A first delivery is typed by someone, too. */
  void retypeLightly(MemberDraft member) {
    if (dice.chance(0.05)) {
      member.row.set(PersonColumn.Nama, names.respell(member.person.name));
    }
  }

  private void retype(MemberDraft member, Sighting sighting, District district) {
    member.twin = sighting;
    if (dice.chance(0.45)) {
      String name = names.spoil(member.person.name, member.person.female);
      member.row.set(PersonColumn.Nama, name);
    }
    if (dice.chance(0.12)) {
      Drafter.writeBirth(member, Dates.slip(member.person.birth, drafter.today(), dice), district);
      member.dateTouched = true;
    }
    if (member.nikForm == NikForm.DIGITS) {
      retypeNik(member);
    }
  }

  private void retypeNik(MemberDraft member) {
    if (dice.chance(0.12)) {
      member.nikTouched = true;
      member.writeNik(NikForm.EMPTY, drafter.noNik());
    } else if (dice.chance(0.1)) {
      Optional<Long> slipped = niks.slip(member.nik);
      slipped.ifPresent(member::writeNik);
      member.nikTouched = slipped.isPresent();
    }
  }
}
