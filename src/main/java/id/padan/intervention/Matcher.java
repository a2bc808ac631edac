package id.padan.intervention;

import id.padan.model.Household;
import id.padan.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Judges the units of a household for one programme. */
final class Matcher {

  private static final int FIRST_FAMILY = 1;
  private static final String RUMAH_TANGGA = "rumah_tangga";

  private final Programme programme;
  private final DeliveredAid delivered;

  Matcher(Programme programme, DeliveredAid delivered) {
    this.programme = programme;
    this.delivered = delivered;
  }

  Programme programme() {
    return programme;
  }

  /**
   * The rows of a household. A programme for rumah tangga sees no keluarga. A programme for
   * keluarga sees each family of a rumah tangga: members without a family number belong to family
   * 1, and a yes/no column of the household tells of all its families. A person is judged in the
   * one household in which persons are counted.
   */
  List<Match> match(Household household) {
    List<Match> matches = new ArrayList<>();
    switch (programme.rule().unit()) {
      case RUMAH_TANGGA -> {
        if (household.unit().equals(RUMAH_TANGGA)) {
          judge(new Subject(household, household.members(), null), null).ifPresent(matches::add);
        }
      }
      case KELUARGA ->
          families(household)
              .forEach(
                  (number, members) ->
                      judge(new Subject(household, members, null), number).ifPresent(matches::add));
      case PERSON -> {
        for (Person person : household.members()) {
          Long home = person.values().whole("household_id");
          if (home == null || home == household.id()) {
            judge(new Subject(household, List.of(person), person), null).ifPresent(matches::add);
          }
        }
      }
    }
    return matches;
  }

  private static Map<Integer, List<Person>> families(Household household) {
    if (!household.unit().equals(RUMAH_TANGGA) || household.members().isEmpty()) {
      return Map.of(FIRST_FAMILY, household.members());
    }
    Map<Integer, List<Person>> families = new TreeMap<>();
    for (Person member : household.members()) {
      Long number = member.values().whole("family_no");
      families
          .computeIfAbsent(
              number == null ? FIRST_FAMILY : number.intValue(), key -> new ArrayList<>())
          .add(member);
    }
    return families;
  }

  private Optional<Match> judge(Subject subject, Integer familyNo) {
    Answer answer = programme.rule().eligible().judge(subject);
    boolean served = isServed(subject);
    Match.State state =
        switch (answer.truth()) {
          case TRUE -> served ? Match.State.ELIGIBLE_SERVED : Match.State.ELIGIBLE_UNSERVED;
          case FALSE -> served ? Match.State.SERVED_NOT_ELIGIBLE : null;
          case UNKNOWN -> Match.State.UNDECIDED;
        };
    if (state == null) {
      return Optional.empty();
    }
    Long person = subject.person() == null ? null : subject.person().id();
    return Optional.of(new Match(person, familyNo, state, reason(state, answer, served)));
  }

  private boolean isServed(Subject subject) {
    Programme.ServedBy served = programme.rule().served();
    return served.household().stream()
            .anyMatch(column -> isTrue(subject.household().values().bool(column)))
        || subject.members().stream()
            .anyMatch(
                member ->
                    served.members().stream()
                        .anyMatch(column -> isTrue(member.values().bool(column))))
        || delivered.reached(programme, subject);
  }

  private static boolean isTrue(Boolean value) {
    return Objects.equals(value, Boolean.TRUE);
  }

  private static String reason(Match.State state, Answer answer, boolean served) {
    return switch (state) {
      case ELIGIBLE_UNSERVED, ELIGIBLE_SERVED -> String.join("; ", answer.texts());
      case SERVED_NOT_ELIGIBLE ->
          "sudah menerima, tetapi tidak memenuhi: " + String.join("; ", answer.texts());
      case UNDECIDED ->
          "belum dapat diputuskan: "
              + String.join(", ", answer.texts())
              + " kosong"
              + (served ? "; sudah menerima" : "");
    };
  }
}
