package id.padan.cli.generate;

import static id.padan.cli.generate.PersonColumn.*;

import java.util.Arrays;

/** Answers the questionnaire for a person: papers, health, school and work fit age and welfare. */
final class LifeMaker {

  private static final int[] FARMING = {1, 1, 2, 3, 3, 3, 4, 6, 7};
  private static final int[] TOWN = {9, 11, 11, 12, 12, 12, 13, 14, 14, 18, 19, 19, 20, 21};

  private final Dice dice;

  LifeMaker(Dice dice) {
    this.dice = dice;
  }

  /**
   * Fills {@code person.answers}.
   *
   * @param welfare 0 (poorest) to 1
   */
  void live(Person person, double welfare, boolean city) {
    Arrays.fill(person.answers, "");
    papers(person);
    health(person);
    if (person.age >= 5) {
      school(person, welfare);
      work(person, welfare, city);
    }
    boolean head = person.relation == Person.HEAD;
    set(person, Sta_keberadaan_art, head || dice.chance(0.985) ? 1 : dice.chance(0.6) ? 3 : 2);
  }

  private void papers(Person person) {
    set(person, Sta_kawin, person.marriage);
    if (person.marriage != Person.SINGLE) {
      set(person, Ada_akta_nikah, dice.weighted(0.3, 0.55, 0.15));
    }
    set(person, Ada_diKK, dice.chance(0.97) ? 1 : 2);
    int birthCertificate = dice.chance(person.age < 18 ? 0.7 : 0.3) ? 1 : 0;
    int pupilCard = person.age >= 7 && person.age < 18 && dice.chance(0.3) ? 2 : 0;
    int identityCard = person.age >= 17 && dice.chance(0.93) ? 4 : 0;
    int drivingLicence = identityCard > 0 && person.age < 60 && dice.chance(0.15) ? 8 : 0;
    set(person, Ada_kartu_identitas, birthCertificate + pupilCard + identityCard + drivingLicence);
  }

  private void health(Person person) {
    boolean asked =
        person.female && person.marriage == Person.MARRIED && person.age >= 15 && person.age <= 48;
    if (asked) {
      set(person, Sta_hamil, dice.chance(person.age < 38 ? 0.06 : 0.01) ? 1 : 2);
    }
    set(person, Jenis_cacat, dice.chance(0.975) ? 0 : dice.between(1, 12));
    double illness = person.age < 40 ? 0.02 : person.age < 60 ? 0.1 : 0.25;
    set(person, Penyakit_kronis, dice.chance(illness) ? dice.between(1, 9) : 0);
  }

  private void school(Person person, double welfare) {
    double never = person.age < 7 ? 0.55 : person.age < 30 ? 0.01 : 0.002 * (person.age - 20);
    if (dice.chance(never)) {
      set(person, Partisipasi_sekolah, 0);
      set(person, Ijazah_tertinggi, 0);
      return;
    }
    int years = person.age - 6;
    int reached = (int) Math.max(1, Math.min(15, dice.near(6 + 6 * welfare, 5)));
    boolean pupil = years <= 12 && dice.chance(years <= 9 ? 0.97 : 0.65 + 0.3 * welfare);
    set(person, Partisipasi_sekolah, pupil ? 1 : 2);
    // A pupil is in the year of the age; someone who left may have left in the middle of a school.
    fill(person, pupil ? Math.max(1, years) : Math.min(Math.max(1, years), reached), pupil);
  }

  private void fill(Person person, int schoolYears, boolean pupil) {
    int stage = schoolYears <= 6 ? 0 : schoolYears <= 9 ? 1 : schoolYears <= 12 ? 2 : 3;
    int grade = schoolYears - new int[] {0, 6, 9, 12}[stage];
    int length = new int[] {6, 3, 3, 4}[stage];
    boolean finished = !pupil && grade >= length;
    int[][] kinds = {{1, 1, 1, 1, 3}, {4, 4, 4, 4, 6}, {7, 7, 7, 7, 9}, {10}};
    set(person, Pendidikan_tertinggi, kinds[stage][dice.between(0, kinds[stage].length - 1)]);
    set(person, Kelas_tertinggi, finished ? 8 : grade);
    set(person, Ijazah_tertinggi, finished ? stage + 1 : stage);
  }

  private void work(Person person, double welfare, boolean city) {
    boolean pupil = "1".equals(person.answers[Partisipasi_sekolah.ordinal()]);
    double working =
        person.age < 15 ? 0.01 : pupil ? 0.05 : person.age > 70 ? 0.3 : person.female ? 0.42 : 0.88;
    boolean works = dice.chance(person.age < 10 ? 0 : working);
    set(person, Sta_Bekerja, works ? 1 : 2);
    if (!works) {
      return;
    }
    set(person, Jumlah_jamkerja, dice.between(person.age < 18 ? 6 : 14, 60));
    boolean farm = dice.chance(city ? 0.08 : 0.72 - 0.2 * welfare);
    int[] sectors = farm ? FARMING : TOWN;
    set(person, Lapangan_usaha, sectors[dice.between(0, sectors.length - 1)]);
    int[] positions = farm ? new int[] {1, 2, 6, 6, 8} : new int[] {1, 1, 2, 4, 4, 7, 7, 8};
    boolean official = !farm && welfare > 0.7 && dice.chance(0.04);
    set(person, Status_pekerjaan, official ? 5 : positions[dice.between(0, positions.length - 1)]);
  }

  private static void set(Person person, PersonColumn column, int value) {
    person.answers[column.ordinal()] = Digits.of(value);
  }
}
