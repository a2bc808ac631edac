package id.padan.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented households in several deliveries, damaged as real ones are, with the truth. Holds the
 * hard cases: twins, father and son of one name, copied NIKs, neighbours of one name, children who
 * moved out.
 */
public final class SyntheticRegister {

  private static final String[] MEN =
      "Muhammad Abdul Ahmad Budi Slamet Agus Eko Joko Sutrisno Yusuf Hasan Ibrahim Dedi Hendra Andi Rizki Bambang Wahyu Suparman Sukirman Wagimin Yohanes Markus Petrus Made Wayan Zainal Khairul Saiful Nasrul Herman Iskandar Darmawan Suryono Tarmizi Zulkifli Effendi Syahrul Ridwan Fauzan"
          .split(" ");
  private static final String[] WOMEN =
      "Siti Nur Sri Dewi Rina Aminah Fatimah Kartini Lestari Wahyuni Sumiati Jumiati Yanti Ratna Sulastri Maria Bernadetha Komang Putu Halimah Khadijah Rohana Zubaidah Marlina Herlina Suryani Nurhayati Fitri Indah Ayu Lina Tuti Warsini Painah Rosdiana Yuliana Misnah Salmah Asnah Desi"
          .split(" ");
  private static final String[] LAST =
      "Rahman Hidayat Setiawan Kurniawan Santoso Wibowo Prasetyo Saputra Firmansyah Gunawan Susanto Hartono Nugroho Siregar Situmorang Nainggolan Tanjung Pratama Maulana Hakim Siswanto Purnomo Suhendra Basri Anwar Arifin Syafii Mulyadi Kusuma Utama Manurung Fallo Nope Tefa Bani Usman Salim Latif Karim Aziz Jalal Yasin Amrullah Fadli Ginting Harahap Lubis Batubara Saragih Sinaga"
          .split(" ");

  /**
   * One delivered row.
   *
   * @param values in the order of the person model's columns
   * @param person the true person
   * @param household the true household at the time of delivery
   */
  public record Row(String[] values, int person, int household, boolean head) {}

  private record Person(
      int id, String name, boolean male, LocalDate born, String nik, String mother) {}

  private record Home(int id, List<Person> members, String[] place, String kk) {}

  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private int persons;
  private int homes;
  private int records;
  private int serial = 9000;

  private SyntheticRegister(long seed) {
    this.random = new Random(seed);
  }

  /** The rows of all deliveries, of {@code households} households each once or more. */
  public static List<Row> rows(int households, long seed) {
    SyntheticRegister register = new SyntheticRegister(seed);
    for (int i = 0; i < households; i++) {
      register.addHousehold(i / 120);
    }
    return register.rows;
  }

  private void addHousehold(int village) {
    Home home = home(village);
    deliver(home, 0);
    if (chance(0.35)) {
      deliver(later(home), 1);
    }
    if (chance(0.02)) {
      deliver(home, 1);
    }
    if (chance(0.05) && home.members().size() > 3) {
      deliver(setUpHouse(home), 0.3);
    }
  }

  private Home home(int village) {
    String kabkota = String.valueOf(1701 + village / 40);
    String kecamatan = kabkota + two(1 + village / 8 % 5);
    String desa = kecamatan + (2001 + village);
    String rt = String.valueOf(1 + random.nextInt(8));
    String[] place = {desa, kecamatan, kabkota, rt, String.valueOf(1 + random.nextInt(3))};
    int year = 1945 + random.nextInt(50);
    String mother = name(false, 1950);
    List<Person> members = new ArrayList<>();
    Person head = person(name(true, year), true, date(year), place[1], name(false, 1930));
    members.add(head);
    if (chance(0.8)) {
      Person wife =
          person(mother, false, date(year + random.nextInt(8)), place[1], name(false, 1930));
      members.add(chance(0.02) ? withNik(wife, head.nik()) : wife);
    }
    for (int child = random.nextInt(5); child > 0; child--) {
      addChild(members, head, year + 20 + random.nextInt(12), mother);
    }
    return new Home(homes++, members, place, number(kecamatan, date(2015)));
  }

  private void addChild(List<Person> members, Person head, int year, String mother) {
    boolean male = chance(0.5);
    LocalDate born = date(year);
    String area = head.nik().substring(0, 6);
    String name = male && chance(0.03) ? head.name() : name(male, year);
    Person child = person(name, male, born, area, mother);
    members.add(child);
    if (chance(0.03)) {
      String twin = male ? name(true, year) : child.name().replace('a', 'i');
      if (!twin.equals(child.name())) {
        members.add(person(twin, male, born, area, mother));
      }
    }
  }

  private Home later(Home home) {
    List<Person> members = new ArrayList<>(home.members());
    if (members.size() > 2 && chance(0.15)) {
      members.remove(members.size() - 1);
    }
    if (chance(0.15)) {
      addChild(members, members.get(0), 2012 + random.nextInt(8), home.members().get(0).mother());
    }
    String[] place = home.place().clone();
    if (chance(0.1)) {
      place[3] = String.valueOf(1 + random.nextInt(8));
    }
    String kk = chance(0.15) ? number(place[1], date(2019)) : home.kk();
    return new Home(home.id(), members, place, kk);
  }

  private Home setUpHouse(Home home) {
    List<Person> members = new ArrayList<>();
    Person child = home.members().get(home.members().size() - 1);
    members.add(child);
    int year = child.born().getYear();
    members.add(
        person(
            name(!child.male(), year),
            !child.male(),
            date(year),
            home.place()[1],
            name(false, 1950)));
    return new Home(homes++, members, home.place(), number(home.place()[1], date(2020)));
  }

  private void deliver(Home home, double damage) {
    String record = "R" + records++;
    for (int i = 0; i < home.members().size(); i++) {
      Row row = row(home, home.members().get(i), record, i == 0, damage);
      rows.add(row);
      if (chance(0.003)) {
        rows.add(row);
      }
    }
  }

  private Row row(Home home, Person person, String record, boolean head, double damage) {
    String nik = person.nik();
    LocalDate born = person.born();
    if (chance(0.12)) {
      nik = "";
    } else if (chance(0.02 * damage)) {
      nik = home.members().get(0).nik();
    } else if (chance(0.03 * damage)) {
      int at = 6 + random.nextInt(10);
      nik = nik.substring(0, at) + random.nextInt(10) + nik.substring(at + 1);
    }
    String[] values = {
      damaged(person.name(), damage),
      chance(0.4) ? "" : damaged(person.mother(), damage),
      nik,
      chance(0.1) ? "" : home.kk(),
      damaged(born, damage),
      chance(0.005 * damage) ? (person.male() ? "P" : "L") : person.male() ? "L" : "P",
      home.place()[0],
      home.place()[1],
      home.place()[2],
      chance(0.05) ? "" : home.place()[3],
      home.place()[4],
      "",
      record
    };
    return new Row(values, person.id(), home.id(), head);
  }

  private String damaged(LocalDate born, double damage) {
    double draw = random.nextDouble() / damage;
    if (draw < 0.03) {
      return "";
    }
    if (draw < 0.06 && born.getDayOfMonth() < 13) {
      return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()).toString();
    }
    if (draw < 0.08) {
      return born.plusDays(1).toString();
    }
    if (draw < 0.12) {
      return born.getYear() + (chance(0.5) ? "-12-31" : "-07-01");
    }
    return draw < 0.13 ? born.plusYears(1).toString() : born.toString();
  }

  private String damaged(String name, double damage) {
    if (!chance(0.4 * damage)) {
      return name;
    }
    String[] tokens = name.split(" ");
    int at = random.nextInt(name.length());
    return switch (random.nextInt(9)) {
      case 0 -> name.replace("Muhammad", "Moh.").replace("Abdul", "Abd.").replace("Siti", "St.");
      case 1 -> name.replace("u", "oe");
      case 2 -> name.replace("f", "p").replace("z", "j");
      case 3 -> (chance(0.5) ? "H. " : "Hj. ") + name;
      case 4 -> tokens.length > 1 ? tokens[1] + " " + tokens[0] : name + " als Pak De";
      case 5 -> tokens.length > 1 ? tokens[0].charAt(0) + ". " + tokens[1] : name + " bin Kasim";
      case 6 -> tokens.length > 1 ? tokens[tokens.length - 1] : name;
      case 7 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
      default -> name.replace("y", "i").replace(" ", "  ").toUpperCase(java.util.Locale.ROOT);
    };
  }

  private Person person(String name, boolean male, LocalDate born, String area, String mother) {
    LocalDate inNik = male ? born : born;
    String nik = number(area, inNik);
    if (!male) {
      int day = Integer.parseInt(nik.substring(6, 8)) + 40;
      nik = nik.substring(0, 6) + day + nik.substring(8);
    }
    return new Person(persons++, name, male, born, nik, mother);
  }

  private static Person withNik(Person person, String nik) {
    return new Person(
        person.id(), person.name(), person.male(), person.born(), nik, person.mother());
  }

  private String number(String area, LocalDate date) {
    serial = serial == 9999 ? 9000 : serial + 1;
    return area
        + two(date.getDayOfMonth())
        + two(date.getMonthValue())
        + two(date.getYear() % 100)
        + serial;
  }

  private LocalDate date(int year) {
    return chance(0.06)
        ? LocalDate.of(year, 12, 31)
        : LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
  }

  private String name(boolean male, int year) {
    String first = skewed(male ? MEN : WOMEN);
    if (chance(year < 1970 ? 0.35 : 0.1)) {
      return first;
    }
    String second = chance(0.4) ? skewed(male ? MEN : WOMEN) : skewed(LAST);
    return first + " " + second + (chance(0.35) ? " " + skewed(LAST) : "");
  }

  private String skewed(String[] from) {
    double draw = random.nextDouble();
    return from[(int) (draw * draw * from.length)];
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
