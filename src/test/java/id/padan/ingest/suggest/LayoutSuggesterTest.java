package id.padan.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.FileLayout.Column;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.model.Texts;
import id.padan.validation.LayoutExamples;
import id.padan.validation.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutSuggesterTest {

  private static final Path LAYOUTS = Path.of("jobs/layouts");
  private static final int ROWS = 40;
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("nomor", "no"),
          Map.entry("kode", "kd"),
          Map.entry("jenis", "jns"),
          Map.entry("jumlah", "jml"),
          Map.entry("tanggal", "tgl"),
          Map.entry("lahir", "lhr"),
          Map.entry("kelamin", "klm"),
          Map.entry("kepala", "kpl"),
          Map.entry("keluarga", "klg"),
          Map.entry("kecamatan", "kec"),
          Map.entry("kabupaten", "kab"),
          Map.entry("provinsi", "prov"),
          Map.entry("alamat", "almt"),
          Map.entry("status", "sts"),
          Map.entry("hubungan", "hub"),
          Map.entry("sumber", "smb"),
          Map.entry("pendidikan", "pddk"),
          Map.entry("pekerjaan", "pkrj"),
          Map.entry("perkawinan", "kawin"),
          Map.entry("telepon", "telp"),
          Map.entry("umur", "usia"));

  private static final Regions REGIONS =
      Regions.of(RegionReference.read(Path.of("jobs/reference"), new Faults()).orElseThrow());

  @TempDir private Path folder;
  private final Faults faults = new Faults();

  static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(LAYOUTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void findsTheColumnsOfAShippedLayoutUnderOtherNames(String id) throws IOException {
    FileLayout layout = FileLayout.read(LAYOUTS.resolve(id + ".yaml"), faults).orElseThrow();
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      headers.add(renamed(layout.columns().get(i).header(), i));
    }
    FileLayout suggested = suggest("kiriman " + id + ".csv", file(layout, headers));

    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (int i = 0; i < headers.size(); i++) {
      Column column = layout.columns().get(i);
      boolean key = isKey(layout, column.header());
      if (column.to() != null || key) {
        judged++;
        Optional<Column> found = suggested.columnNamed(headers.get(i));
        String to = found.map(Column::to).orElse(null);
        boolean right =
            column.to() != null
                ? column.to().equals(to)
                : isKey(suggested, found.map(Column::header).orElse(""));
        if (!right) {
          wrong.add(column.header() + " as " + headers.get(i) + " -> " + to);
        }
      }
    }
    System.out.printf(
        "%s: %d of %d columns placed right; wrong: %s%n", id, judged - wrong.size(), judged, wrong);
    assertThat(suggested.kind()).isEqualTo(layout.kind());
    assertThat(suggested.regions()).isEqualTo(layout.regions());
    assertThat(judged - wrong.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.8 * judged));
  }

  /** A harder question: how far the other layouts tell what the columns of one are. */
  @Test
  void findsMostColumnsOfALayoutThatIsNotThereYet() throws IOException {
    int judged = 0;
    int right = 0;
    for (String id : shipped()) {
      Path others = folder.resolve("others-" + id);
      Files.createDirectories(others);
      Files.copy(LAYOUTS.resolve("synonyms.csv"), others.resolve("synonyms.csv"));
      List<FileLayout> known = new ArrayList<>();
      for (String other : shipped()) {
        if (!other.equals(id)) {
          Files.copy(LAYOUTS.resolve(other + ".yaml"), others.resolve(other + ".yaml"));
          known.add(FileLayout.read(others.resolve(other + ".yaml"), faults).orElseThrow());
        }
      }
      FileLayout layout = FileLayout.read(LAYOUTS.resolve(id + ".yaml"), faults).orElseThrow();
      List<String> headers = layout.columns().stream().map(Column::header).toList();
      Path file = folder.resolve(id + ".csv");
      Files.writeString(file, file(layout, headers));
      LayoutSuggester.Suggestion suggestion =
          new LayoutSuggester(others, REGIONS, Texts.INDONESIAN).suggest(file, file);
      Path yaml = folder.resolve(id + ".yaml");
      Files.writeString(yaml, suggestion.yaml());
      FileLayout suggested = FileLayout.read(yaml, faults).orElseThrow();
      int judgedHere = 0;
      int rightHere = 0;
      for (Column column : layout.columns()) {
        if (column.to() != null
            && known.stream().anyMatch(l -> l.columnTo(column.to()).isPresent())) {
          judgedHere++;
          Column found = suggested.columnNamed(column.header()).orElse(null);
          rightHere += found != null && column.to().equals(found.to()) ? 1 : 0;
        }
      }
      System.out.printf(
          "%s, itself unknown: nearest %s, %d of %d columns placed right%n",
          id, suggestion.nearest(), rightHere, judgedHere);
      judged += judgedHere;
      right += rightHere;
    }
    assertThat(faults.list()).isEmpty();
    assertThat(right).isGreaterThan(judged / 2);
  }

  private static boolean isKey(FileLayout layout, String header) {
    return layout.ofRecords().stream()
        .anyMatch(part -> part.key().contains(header) || part.parentKey().contains(header));
  }

  /** Shortened words, or a letter left out, or two letters swapped. */
  private static String renamed(String header, int i) {
    StringBuilder text = new StringBuilder();
    for (String word : header.split("_")) {
      text.append(text.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
    }
    boolean shortened = !text.toString().replace(' ', '_').equals(header);
    int middle = text.length() / 2;
    if (header.length() > 5 && !shortened) {
      char letter = text.charAt(middle);
      text.deleteCharAt(middle);
      if (i % 2 == 0) {
        text.insert(middle - 1, letter);
      }
    }
    return text.toString().toUpperCase(java.util.Locale.ROOT);
  }

  private static String file(FileLayout layout, List<String> headers) {
    StringBuilder text = new StringBuilder("DAFTAR KIRIMAN\n");
    text.append(String.join(";", headers)).append('\n');
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>();
      for (Column column : layout.columns()) {
        cells.add(cell(layout, column, row));
      }
      text.append(String.join(";", cells)).append('\n');
    }
    return text.toString();
  }

  private static String cell(FileLayout layout, Column column, int row) {
    if (!column.codes().isEmpty()) {
      List<String> codes = List.copyOf(column.codes().keySet());
      return codes.get(row % codes.size());
    }
    boolean bps = layout.regions().equals("bps");
    String to = column.to() == null ? "" : column.to();
    return switch (to) {
      case "nik", "head_nik" -> "177101%02d%02d%02d9%03d".formatted(row % 28 + 41, 5, 80, row);
      case "no_kk" -> "177101%02d%02d%02d9%03d".formatted(row % 28 + 1, 6, 15, row);
      case "name", "head_name", "namagadis_ibukandung" -> "WARGA " + (char) ('A' + row % 26);
      case "provinsi" -> "17";
      case "kabkota" -> "1771";
      case "kecamatan" -> bps ? "1771010" : "177101";
      case "desa" -> bps ? "177101000" + row % 5 : "177101100" + row % 5;
      case "nama_provinsi" -> "BENGKULU";
      case "nama_kabkota" -> "KOTA BENGKULU";
      case "nama_kecamatan" -> "SELEBAR";
      case "nama_desa" -> "PAGAR DEWA";
      case "birth_date", "head_birth_date", "period" -> "2015-11-%02d".formatted(row % 28 + 1);
      default -> other(column, row);
    };
  }

  private static String other(Column column, int row) {
    return switch (column.type()) {
      case INTEGER -> "" + row % 9;
      case DECIMAL -> row + ",5";
      default -> isKeyLike(column) ? "ID" + row : "";
    };
  }

  private static boolean isKeyLike(Column column) {
    return column.to() == null && column.required();
  }

  /** The proposal as the layouts' folder gives it back, after its examples were run. */
  private FileLayout suggest(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    LayoutSuggester.Suggestion suggestion = suggester().suggest(file, file);
    Path yaml = folder.resolve(suggestion.id() + ".yaml");
    Files.writeString(yaml, suggestion.yaml());
    FileLayout layout = FileLayout.read(yaml, faults).orElse(null);
    assertThat(faults.list()).as(suggestion.yaml()).isEmpty();
    new LayoutExamples(folder, REGIONS, faults).run(List.of(layout), rules());
    assertThat(faults.list()).as(suggestion.yaml()).isEmpty();
    return layout;
  }

  private LayoutSuggester suggester() {
    return new LayoutSuggester(LAYOUTS, REGIONS, Texts.INDONESIAN);
  }

  private Map<String, RuleSet> rules() {
    Map<String, RuleSet> rules = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("jobs/rules"))) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .forEach(
              file ->
                  RuleSet.read(file, faults)
                      .ifPresent(set -> rules.merge(set.kind(), set, RuleSet::with)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  private static String district(String header, String row) {
    StringBuilder text = new StringBuilder("DINAS SOSIAL\n\n" + header + "\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(
          row.replace("{n}", "" + i)
              .replace("{code}", "" + (i % 11 + 1))
              .replace("{nik}", "17710145088090%02d".formatted(i))
              .replace("{letter}", "" + (char) ('A' + i % 26))
              .concat("\n"));
    }
    return text.toString();
  }

  @Test
  void showsCodesAndNoPersonalValue() throws IOException {
    String text =
        district(
            "NO KELUARGA,NAMA KPL KLG,PROV,KAB,KEC,KEL/DESA,JNS LANTAI,X1,RAHASIA",
            "KLG-{n},ORANG {letter},17,71,010,001,{code},{nik},JL RAHASIA {n}");
    Path file = folder.resolve("data.csv");
    Files.writeString(file, text);
    LayoutSuggester.Suggestion suggestion = suggester().suggest(file, file);

    assertThat(suggestion.yaml())
        .contains(
            "id: data\n", "regions: bps", "senders: [\"1771\"]", "kode di luar daftar: 10, 11")
        .contains("key: \"NO KELUARGA\"", "to: lantai", "nilai mirip head_nik")
        .doesNotContain("ORANG A", "JL RAHASIA", "KLG-1", "17710145088090");
    suggest("data.csv", text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tgl_lahir | TANGGAL LAHIR | 0.9",
        "JnsKelamin | jenis_kelamin | 0.9",
        "nomor induk kependudukan | NIK | 0.85",
        "kdkec | kode_kecamatan | 0.9",
        "jml_art | jumlah anggota rumah tangga | 0.9",
        "sumber_air_minm | sumber_air_minum | 0.9",
        "nama_ibu | nama_krt | 0",
      })
  void headersAreAlikeByTheirWords(String one, String other, double least) {
    double likeness =
        new HeaderLikeness(Synonyms.read(LAYOUTS.resolve("synonyms.csv"), faults)).of(one, other);

    assertThat(likeness).isBetween(least, least == 0 ? 0.6 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "a: b", "x\ny", "null", "# komentar", "{ }", "- a", "'", "\\"})
  void anyHeaderStaysWhatItIs(String odd) throws IOException {
    String quoted = '"' + odd.replace("\"", "\"\"") + '"';
    FileLayout layout =
        suggest(
            "odd.csv",
            district(
                "IDBDT," + quoted + ",KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT",
                "{n},1,17,71,010,001,ORANG {letter}"));

    assertThat(layout.key()).containsExactly("IDBDT");
  }
}
