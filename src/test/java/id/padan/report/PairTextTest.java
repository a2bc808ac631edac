package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.LinkageModelFile;
import id.padan.linkage.EvidenceReport;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.MergeTree;
import id.padan.linkage.PairReport;
import id.padan.linkage.PairScorer;
import id.padan.linkage.RecordTable;
import id.padan.linkage.Waterfall;
import id.padan.model.Texts;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PairTextTest {

  private static final LinkageModel MODEL =
      LinkageModelFile.read(Path.of("jobs/linkage/person.yaml"), new Faults()).orElseThrow();
  private static final RecordTable TABLE =
      RecordTable.builder(MODEL)
          .add(row("Moh. Yusuf Effendi", "Aminah", "1980-03-12", "1", "Jl. Merdeka No. 5", "A"))
          .add(row("Muhammad Yusup Efendi", "Siti Aminah", "1980-12-31", "", "", "B"))
          .add(row("M. Yusuf & Anak <1>", "", "1980-03-12", "1", "Jalan Merdeka 5", "C"))
          .build();

  private static String[] row(
      String name, String mother, String born, String rt, String address, String household) {
    String nik = household.equals("C") ? "" : "1771011203809001";
    return new String[] {
      name, mother, nik, "", born, "L", "1771011001", "177101", "1771", rt, "2", address, household
    };
  }

  private static EvidenceReport pair(int a, int b) {
    PairReport pair = PairReport.of(MODEL, TABLE, a, b, PairReport.Standing.TOGETHER);
    return new EvidenceReport(pair.lines(), pair.waterfall());
  }

  @Test
  void tellsAPairOnATerminal() {
    assertThat(new PairText(Texts.INDONESIAN, 80).lines(pair(0, 1)))
        .containsExactly(
            """
              Kolom               Hasil                                              bit
            ≠ baris rumah tangga  berbeda
            = NIK                 sama                                              +5,9
            ≈ tanggal lahir       tahunnya sama, tanggalnya mungkin perkiraan       +1,3
            = jenis kelamin       sama                                              +0,4
            · No. KK              tidak ada informasi                                0,0
            = wilayah             desa sama                                         +0,5
            · alamat              tidak ada informasi                                0,0
            = nama                sama, beda ejaan atau urutan                      +4,5
            ≈ nama ibu kandung    disingkat, tidak lengkap, atau nama panggilan     -0,4
            · anggota lain        tidak ada informasi                                0,0
            = sama   ≈ hampir atau sebagian   ≠ berbeda   · tidak ada informasi

            awal, dibanding saudara kembar             +4,6  ┊ ████████
            NIK: sama                                  +5,9  ┊  │     ███████████
            tanggal lahir: tahunnya sama, tanggalny…   +1,3  ┊  │               ███
            jenis kelamin: sama                        +0,4  ┊  │                 ██
            No. KK: tidak ada informasi                 0,0  ┊  │
            wilayah: desa sama                         +0,5  ┊  │                  ██
            alamat: tidak ada informasi                 0,0  ┊  │
            nama: sama, beda ejaan atau urutan         +4,5  ┊  │                   ████████
            nama ibu kandung: disingkat, tidak leng…   -0,4  ┊  │                          ▒
            anggota lain: tidak ada informasi           0,0  ┊  │
            jumlah                                    +16,8  ┊ █████████████████████████████
            Diperiksa petugas mulai -1,2 bit, disatukan mulai +1,0 bit.
            █ menambah   ▒ mengurangi   ┊ mulai diperiksa   │ mulai disatukan
            Dibandingkan dengan kemungkinan saudara kembar: apa yang pada mereka pun
            biasanya sama hampir tidak menambah bobot, dan apa yang pada mereka jarang
            berbeda menambah bila berbeda.
            """
                .split("\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void noLineIsWiderThanTheTerminal(int width) {
    for (Texts texts : List.of(Texts.INDONESIAN, Texts.ENGLISH)) {
      assertThat(new PairText(texts, width).lines(pair(0, 2)))
          .allMatch(line -> line.length() <= width)
          .noneMatch(line -> line.contains("1771011203809001"));
    }
  }

  @Test
  void drawsATreeOfJoins() {
    MergeTree tree = MergeTree.of(new PairScorer(MODEL, TABLE), 2, 0, 1);

    assertThat(new MergeTreeText(Texts.INDONESIAN, row -> "catatan " + (row + 1)).lines(tree))
        .containsExactly(
            """
            ┬ 3 catatan, rata-rata -9,5 bit  (di bawah ambang)  ◄ sambungan terlemah
            ├─┬ 2 catatan, rata-rata +16,8 bit
            │ ├── catatan 1
            │ └── catatan 2
            └── catatan 3
            """
                .split("\n"));
  }

  @Test
  void aTreeOfKeptPairsCountsThoseThatWereNotKeptAndNamesItsWeakestLink() {
    List<MergeTree.KeptPair> kept = List.of(kept(0, 1), kept(0, 2));
    MergeTreeText text = new MergeTreeText(Texts.INDONESIAN, row -> "ABCD".substring(row, row + 1));

    MergeTree tree = MergeTree.of(MODEL, 4, kept);

    assertThat(text.lines(tree).get(0))
        .startsWith("┬ 3 catatan, rata-rata ")
        .contains(" bit  (tanpa 1 dari 2 pasangan: tak tersimpan)")
        .endsWith("◄ sambungan terlemah");
    assertThat(text.lines(tree)).endsWith("1 catatan lain tidak digambar.");
    assertThat(text.weakest(tree)).contains("pasangan terlemah di dalamnya catatan A dan C (");
  }

  private static MergeTree.KeptPair kept(int a, int b) {
    PairReport pair = PairReport.of(MODEL, TABLE, a, b, PairReport.Standing.TOGETHER);
    double weight = new PairScorer(MODEL, TABLE).score(a, b).weight();
    return new MergeTree.KeptPair(a, b, weight, pair.evidence());
  }

  @Test
  void drawingsAreXmlWithTitleAndWithoutScript() throws Exception {
    PairWords words = new PairWords(Texts.ENGLISH);
    Waterfall waterfall = pair(0, 2).waterfall();
    Document bars = parsed(WaterfallChart.svg(words, waterfall, "g1"));
    MergeTree tree = MergeTree.of(new PairScorer(MODEL, TABLE), 0, 1, 2);
    Document joins = parsed(MergeTreeChart.svg(words, tree, row -> TABLE.shown("name", row), "g2"));

    for (Document drawing : List.of(bars, joins)) {
      assertThat(drawing.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(drawing.getDocumentElement().getAttribute("aria-labelledby")).matches("g.-t g.-d");
      assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
    }
    assertThat(bars.getElementsByTagName("rect").getLength())
        .isEqualTo(waterfall.bars().size() + 1);
    assertThat(joins.getDocumentElement().getTextContent()).contains("M. Yusuf & Anak <1>");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
