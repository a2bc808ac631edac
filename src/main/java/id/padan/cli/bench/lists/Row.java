package id.padan.cli.bench.lists;

import java.util.List;

/** One line of a list, as it will be written. */
final class Row {

  static final List<String> HEADINGS =
      List.of(
          "rec_id",
          "nama",
          "nama_ibu",
          "nik",
          "no_kk",
          "tgl_lahir",
          "jenis_kelamin",
          "kode_desa",
          "rt",
          "rw",
          "alamat",
          "id_asli",
          ListKind.TRAP);

  final Person person;
  final Household household;

  /** Whether another row of this person stands in the list already. */
  final boolean again;

  String name;
  String mother;
  String nik;
  String kk;
  String birth;
  String sex;
  String village;
  String rt;
  String rw;
  String address;
  String trap;

  Row(Person person, Household household) {
    this.person = person;
    this.household = household;
    this.again = person.rows++ > 0;
    this.name = person.name;
    this.mother = person.mother.name;
    this.nik = person.nik;
    this.kk = household.kk;
    this.birth = person.birth.toString();
    this.sex = person.female ? "P" : "L";
    this.village = household.village.code;
    this.rt = CsvLine.padded(household.rt, 3);
    this.rw = CsvLine.padded(household.rw, 3);
    this.address = household.address;
    this.trap = person.trap;
  }

  List<String> cells() {
    return List.of(
        name,
        mother,
        nik,
        kk,
        birth,
        sex,
        village,
        rt,
        rw,
        address,
        "P" + CsvLine.padded(person.id, 7),
        trap);
  }
}
