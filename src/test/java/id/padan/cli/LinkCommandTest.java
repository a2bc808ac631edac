package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCommandTest {

  private static final String LIST =
      """
      asli;Nama;NIK;Tgl Lahir;JK;kode_desa;RT
      a;Moh. Yusuf;1771011203809001;12/03/1980;L;1771011001;1
      b;Siti Aminah;1771015205759001;12-05-1975;P;1771011001;2
      a;H. Muhammad Yusup;1771011203809001;1980-03-12;L;1771011001;1
      c;"Slamet; Riyadi";1771012211739001;1973-11-22;L;1771011001;1
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private Path model;

  @BeforeEach
  void copyTheModel() throws IOException {
    model = Files.copy(Path.of("jobs/linkage/person.yaml"), folder.resolve("person.yaml"));
    Path dictionaries = Files.createDirectory(folder.resolve("dictionaries"));
    try (var files = Files.list(Path.of("jobs/linkage/dictionaries"))) {
      for (Path file : files.toList()) {
        Files.copy(file, dictionaries.resolve(file.getFileName()));
      }
    }
  }

  private int link(Path list, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("link", list.toString(), "--model", model.toString(), "--out", out("o.csv")));
    arguments.addAll(List.of(more));
    return Padan.commandLine(Settings.language(arguments.toArray(String[]::new)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments.toArray(String[]::new));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), text);
  }

  @Test
  void writesTheRowsBackWithTheirClusters() throws IOException {
    assertThat(link(list(LIST))).as(out.toString()).isZero();

    assertThat(Files.readString(folder.resolve("o.csv")))
        .isEqualTo(
            """
            asli;Nama;NIK;Tgl Lahir;JK;kode_desa;RT;cluster_id
            a;Moh. Yusuf;1771011203809001;12/03/1980;L;1771011001;1;1
            b;Siti Aminah;1771015205759001;12-05-1975;P;1771011001;2;2
            a;H. Muhammad Yusup;1771011203809001;1980-03-12;L;1771011001;1;1
            c;"Slamet; Riyadi";1771012211739001;1973-11-22;L;1771011001;1;4
            """);
    assertThat(out.toString()).contains("4 catatan", "3 kelompok; 1 pasangan", "mother");
  }

  @Test
  void saysHowGoodItIsAndWhy() throws IOException {
    assertThat(link(list("\uFEFF" + LIST), "--truth", "ASLI", "--pairs", out("p.csv"))).isZero();

    assertThat(out.toString())
        .containsPattern("pasangan dalam satu kelompok +1,0000 +1,0000 +1,0000 +1 +1");
    assertThat(Files.readString(folder.resolve("p.csv")))
        .contains("1,3,link,true,", "Disatukan", "Merged")
        .doesNotContain("1771011203809001");
  }

  @ParameterizedTest
  @CsvSource({
    "id, Mengapa catatan disatukan, Akan disatukan bila, sambungan terlemah",
    "en, Why records were merged, Would be merged if, weakest link",
  })
  void writesAPageOfThePairsMostWorthReading(
      String language, String heading, String fact, String weakest) throws IOException {
    String list =
        LIST
            + """
              a;M. Yusuf;1771011203809001;1980-03-12;L;1771011001;1
              d;Bambang Wahyu;1771011203709001;1970-03-12;L;1771011001;1
              d;Bambang Wahyu;1703021203709007;1970-03-12;L;1771011001;1
              """;

    assertThat(link(list(list), "--explain", out("e.html"), "--lang", language)).isZero();

    String page = Files.readString(folder.resolve("e.html"));
    assertThat(page)
        .contains(heading, fact, "<svg", "Moh. Yusuf", "177101**********")
        .containsIgnoringCase(weakest)
        .doesNotContain("1771011203809001", "<script");
    assertThat(out.toString()).contains("e.html");
  }

  @Test
  void trainsAndKeepsTheRestOfTheModelFile() throws IOException {
    String before = Files.readString(model);

    assertThat(link(list(listToTrainOn()), "--train")).as(out.toString()).isZero();

    String after = Files.readString(model);
    assertThat(out.toString()).contains("person.yaml diperbarui");
    Matcher version = Pattern.compile("(?m)^version: (\\d+)$").matcher(before);
    assertThat(version.find()).isTrue();
    assertThat(after).contains("\nversion: " + (Integer.parseInt(version.group(1)) + 1) + "\n");
    assertThat(after.substring(after.indexOf("limits:")))
        .isEqualTo(before.substring(before.indexOf("limits:")));
    assertThat(link(list(listToTrainOn()))).as(out.toString()).isZero();
  }

  private static String listToTrainOn() {
    StringBuilder list = new StringBuilder("nama,nik,tgl_lahir,jk,no_kk,kode_desa\n");
    for (int i = 0; i < 400; i++) {
      String row =
          "Warga %c%c%c,17710112%02d80%04d,1980-%02d-12,L,177101010115%04d,177101100%d%n"
              .formatted(
                  'A' + i % 23,
                  'A' + i % 19,
                  'A' + i % 17,
                  i % 12 + 1,
                  9000 + i,
                  i % 12 + 1,
                  9000 + i / 4,
                  i % 7);
      list.append(row);
      if (i % 3 == 0) {
        list.append(row);
      }
    }
    return list.toString();
  }

  @Test
  void doesNotKeepATrainedModelWhoseExamplesFail() throws IOException {
    String text = Files.readString(model);
    int at = text.indexOf("examples:\n") + "examples:\n".length();
    String doubtful =
        """
          - a: { name: Yanti Lestari, birth_date: 2010-05-20, sex: P, kk: "1771010101159002", village: "1771011001", kecamatan: "177101", kabkota: "1771", rt: "1", rw: "2", household: A }
            b: { name: Damayanti Lestari, birth_date: 2011-05-20, sex: P, kk: "1771010101159002", village: "1771011001", kecamatan: "177101", kabkota: "1771", rt: "1", rw: "2", household: B }
            expect: review
        """;
    String before = text.substring(0, at) + doubtful + text.substring(at);
    Files.writeString(model, before);

    assertThat(link(list(listToTrainOn()), "--train")).as(out.toString()).isEqualTo(1);

    assertThat(out.toString()).contains("TIDAK diubah", "1 contoh", "seharusnya REVIEW");
    assertThat(Files.readString(model)).isEqualTo(before);
    assertThat(folder.resolve("o.csv")).exists();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | list.csv kosong",
        "x,y%n1,2%n                    | tidak satu pun kolom model",
        "nama,nik%nSiti%n              | 1 sel, padahal judulnya 2",
        "nama,nik%nSiti,\"12%n         | tanda kutip",
      })
  void refusesWhatIsNoListWithPlaceAndRemedy(String text, String fault) throws IOException {
    assertThat(link(list(text.formatted()))).isEqualTo(2);
    assertThat(out.toString()).contains(fault).doesNotContain("Exception");
    assertThat(folder.resolve("o.csv")).doesNotExist();
  }

  @Test
  void linksPersonsOfHistoryByTheHeadersOfPublicLists() throws IOException {
    model = Path.of("jobs/linkage/historical.yaml");
    String list =
        """
        unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation
        Q1-1,Q1,sir ambrose thornwick,ambrose thornwick,ambrose,thornwick,1731-05-20,ludlow,lu4 7qr,male,clockmaker
        Q1-2,Q1,thornwick ambrose,thornwick ambrose,thornwick,ambrose,1731-01-01,ludlow,lu4 7qr,male,
        Q1-3,Q1,ambrose thornwik,ambrose thornwik,ambrose,thornwik,,ludlow,lu4 7qr,,clockmaker
        Q2-1,Q2,silas thornwick,silas thornwick,silas,thornwick,1738-02-11,ludlow,lu4 7qr,male,
        """;

    assertThat(link(list(list), "--truth", "cluster")).as(out.toString()).isZero();

    assertThat(out.toString())
        .containsPattern("pasangan dalam satu kelompok +1,0000 +1,0000 +1,0000 +3 +3")
        .doesNotContain("tidak dibandingkan:");
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Path list = folder.resolve("latin.csv");
    Files.write(list, "nama,nik\nSité,1\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(link(list)).isEqualTo(2);
    assertThat(out.toString()).contains("bukan UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pairs", "--explain"})
  void refusesToWriteOverTheList(String option) throws IOException {
    Path list = list(LIST);

    assertThat(link(list, option, list.toString())).isEqualTo(2);
    assertThat(Files.readString(list)).isEqualTo(LIST);
  }

  @Test
  void refusesATruthThatIsNotThere() throws IOException {
    assertThat(link(list(LIST), "--truth", "benar")).isEqualTo(2);
    assertThat(out.toString()).contains("Kolom benar tidak ada", "asli");
  }

  /** Public test data that is not part of the project; see jobs/linkage/README.md. */
  @ParameterizedTest
  @ValueSource(strings = {"febrl1.csv", "febrl3.csv"})
  void linksPublicListsAsWellAsTheBestOfItsPeers(String name) throws IOException {
    Path list = Path.of("../shared/er").resolve(name);
    assumeTrue(Files.exists(list));
    Path known = folder.resolve(name);
    List<String> lines = Files.readAllLines(list);
    StringBuilder text = new StringBuilder("entity," + lines.get(0) + "\n");
    lines.stream().skip(1).forEach(l -> text.append(l.split("-")[1] + "," + l + "\n"));
    Files.writeString(known, text);
    model = Path.of("jobs/linkage/febrl.yaml");

    assertThat(link(known, "--truth", "entity")).as(out.toString()).isZero();

    String pairs =
        out.toString().lines().filter(l -> l.startsWith("pasangan dalam ")).findFirst().get();
    assertThat(Double.parseDouble(pairs.split(" +")[6].replace(',', '.')))
        .isGreaterThanOrEqualTo(0.999);
  }
}
