package id.padan.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of all districts, household by household, and their truth. */
public final class Generator {

  /** A folder with this file is sample data for every command. */
  public static final String SAMPLE_MARK = "CONTOH";

  private static final String SAMPLE_TEXT =
      "DATA CONTOH. Semua orang, NIK, dan alamat di folder ini rekaan (padan generate).\n"
          + "SAMPLE DATA. All people, NIK and addresses in this folder are invented.\n";
  private static final double SECOND_DELIVERIES = 0.02;
  private static final double FROM_ELSEWHERE = 0.25;
  private static final double GUESTS = 0.006;

  /**
   * What to write.
   *
   * @param households number over all districts; at least 1
   * @param period the files' month; ages are counted on its last day
   * @param truth folder for the truth; empty if it is not wanted
   */
  public record Request(
      int households, long seed, YearMonth period, Path out, Optional<Path> truth) {}

  private final Request request;
  private final LocalDate today;
  private final Dice dice;
  private final Pool pool;
  private final WorldMaker world;
  private final Drafter drafter;
  private final Twins twins;
  private final Settlement settlement;
  private final RejectDefects rejects;
  private final Schedule rejecting;
  private final Schedule warning;
  private final Schedule crossing;

  private Generator(Request request) {
    this.request = request;
    this.today = request.period().atEndOfMonth();
    this.dice = new Dice(request.seed());
    this.pool = new Pool(dice);
    Registry registry = new Registry();
    NikSpoiler niks = new NikSpoiler(dice, registry);
    this.world = new WorldMaker(dice, registry, today);
    this.drafter = new Drafter(dice, today);
    this.twins = new Twins(dice, drafter, niks);
    this.settlement = new Settlement(today);
    this.rejects = new RejectDefects(dice);
    this.rejecting = new Schedule(rejects.all(), dice);
    // The KK number must have its final form before a NIK cell can repeat it.
    List<Defect> warnings = new ArrayList<>(new HouseholdDefects(dice).all());
    warnings.addAll(new PersonDefects(dice, today).all());
    warnings.addAll(new NikDefects(dice, niks, pool).all());
    this.warning = new Schedule(warnings, dice);
    // With dice of its own, so that what it plants leaves every other row as it was.
    Dice apart = new Dice(~request.seed());
    this.crossing = new Schedule(new CrossDefects(apart).all(), apart);
  }

  /** Writes everything that {@code request} asks for; files of the same name are replaced. */
  public static void run(Request request) throws IOException {
    Files.createDirectories(request.out());
    Files.writeString(request.out().resolve(SAMPLE_MARK), SAMPLE_TEXT);
    try (Truth truth = new Truth(request.truth())) {
      new Generator(request).writeAll(truth);
    }
  }

  private void writeAll(Truth truth) throws IOException {
    District[] districts = District.values();
    for (int i = 0; i < districts.length; i++) {
      int share = (request.households() + districts.length - 1 - i) / districts.length;
      String period = request.period().toString();
      try (DistrictFiles files = new DistrictFiles(districts[i], request.out(), period, truth)) {
        writeDistrict(districts[i], files, share);
      }
      pool.leaveDistrict();
    }
  }

  private void writeDistrict(District district, DistrictFiles files, int households)
      throws IOException {
    for (int i = 0; i < households; i++) {
      boolean opensQuote = district.leavesQuoteOpen() && households > 20 && i == households - 2;
      HouseholdDraft draft = opensQuote ? fresh(district, i) : next(district, i);
      draft.withoutQuotes = district.leavesQuoteOpen() && i >= households - 4;
      if (opensQuote) {
        rejects.leaveQuoteOpen(draft);
      } else {
        plant(draft);
      }
      settlement.settle(draft);
      files.write(draft);
      keep(draft, files);
      if (i == households / 3) {
        files.blankRows();
      }
      if (i == households / 2 && district != District.KOTA_KUPANG) {
        files.repeatHeaders();
      }
    }
    files.finish();
  }

  private HouseholdDraft next(District district, int number) {
    if (dice.chance(SECOND_DELIVERIES)) {
      boolean elsewhere = dice.chance(FROM_ELSEWHERE) && pool.hasElsewhere();
      if (elsewhere || pool.hasHere()) {
        return secondDelivery(district, number, elsewhere);
      }
    }
    HouseholdDraft draft = fresh(district, number);
    if (dice.chance(GUESTS) && pool.hasHere()) {
      guest(draft);
    }
    return draft;
  }

  private HouseholdDraft fresh(District district, int number) {
    Household household = world.make(district);
    HouseholdDraft draft = drafter.draft(household, Drafter.key(household.village(), number + 1));
    draft.members.forEach(twins::retypeLightly);
    return draft;
  }

  private HouseholdDraft secondDelivery(District district, int number, boolean elsewhere) {
    Pool.Entry entry = elsewhere ? pool.takeElsewhere() : pool.takeHere();
    boolean moved = elsewhere || dice.chance(0.25);
    Household household = moved ? world.moved(entry.household(), district) : entry.household();
    String key = Drafter.key(household.village(), number + 1);
    return twins.again(household, key, entry.sightings());
  }

  private void guest(HouseholdDraft draft) {
    List<Sighting> sightings = pool.takeHere().sightings();
    Sighting last = sightings.get(sightings.size() - 1);
    if (last.person().age >= 5 && last.person().marriage != Person.MARRIED) {
      twins.guest(draft, last);
    }
  }

  private void plant(HouseholdDraft draft) {
    if (!draft.shared) {
      rejecting.plant(draft, 1);
    }
    warning.plant(draft, 3);
    crossing.plant(draft, 1);
  }

  /** Sound households may be delivered again, or in part copied on the next line. */
  private void keep(HouseholdDraft draft, DistrictFiles files) {
    if (!draft.sound() || !draft.accepted()) {
      return;
    }
    if (dice.chance(0.006)) {
      files.copyLater(draft, dice.chance(0.4));
    }
    if (!draft.shared) {
      pool.offer(new Pool.Entry(draft.household, files.sightings(draft)));
    }
  }
}
