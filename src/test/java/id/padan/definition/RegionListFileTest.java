package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.RegionSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionListFileTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @TempDir private Path folder;

  private final Faults faults = new Faults();

  @Test
  void dottedCodesWithHeaderAreRead() throws IOException {
    RegionList list =
        read(
                RegionSystem.KEMENDAGRI,
                false,
                "\uFEFFkode,nama\r\n17,Bengkulu\r\n17.71,Kota Bengkulu\r\n"
                    + "17.71.01,\"Selebar, Kec.\"\r\n")
            .orElseThrow();

    assertThat(list.entries())
        .extracting(RegionList.Entry::code)
        .containsExactly("17", "1771", "177101");
    assertThat(list.entries().get(2).name()).isEqualTo("Selebar, Kec.");
    assertThat(list.completeParents()).containsExactly("", "17", "1771");
  }

  @Test
  void codeParentAndNameWithoutHeaderAreRead() throws IOException {
    RegionList list =
        read(RegionSystem.BPS, true, "1771010,1771,SELEBAR\n\n1771020;\n".replace(";", ",1771,B"))
            .orElseThrow();

    assertThat(list.entries())
        .extracting(RegionList.Entry::code)
        .containsExactly("1771010", "1771020");
    assertThat(list.completeParents()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "17,Bengkulu#1771010,Selebar | :2: '1771010' bukan kode KEMENDAGRI",
        "17,Bengkulu##1771,18,Kota | :3: induk '18'",
        "17, | :1: nama kosong",
        "17,1,2,3 | :1: ada 4 kolom",
        "kode,nama | :1: tidak ada kode wilayah",
      })
  void everyFaultNamesItsLineAndRemedy(String lines, String fault) throws IOException {
    assertThat(read(RegionSystem.KEMENDAGRI, false, lines.replace('#', '\n'))).isEmpty();
    assertThat(faults.list()).hasSize(1);
    assertThat(faults.list().get(0).toString()).contains("daftar.csv" + fault).endsWith(".");
  }

  @Test
  void ofACodeThatStandsTwiceTheFirstNameHolds() throws IOException {
    RegionList list = read(RegionSystem.BPS, false, "17,BENGKULU\n17,BANGKA\n").orElseThrow();

    assertThat(list.entries()).extracting(RegionList.Entry::name).containsExactly("BENGKULU");
  }

  @Test
  void textThatIsNotUtf8AndAMissingFileAreRefused() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "17,Bengk\u00FClu".getBytes(StandardCharsets.ISO_8859_1));
    RegionListFile reader = new RegionListFile(RegionSystem.BPS, DAY, false);

    assertThat(reader.read(file, faults)).isEmpty();
    assertThat(reader.read(folder.resolve("tidak-ada.csv"), faults)).isEmpty();
    assertThat(faults.list())
        .extracting(fault -> fault.what().toString())
        .satisfiesExactly(
            what -> assertThat(what).contains("UTF-8"),
            what -> assertThat(what).contains("dibaca"));
  }

  @Test
  void theHashFollowsWhatTheListSays() throws IOException {
    String hash = read(RegionSystem.BPS, false, "17,A\n1771,17,B").orElseThrow().sha256();

    assertThat(read(RegionSystem.BPS, false, "1771,17,B\n17,A\n").orElseThrow().sha256())
        .isEqualTo(hash);
    assertThat(read(RegionSystem.BPS, true, "17,A\n1771,17,B").orElseThrow().sha256())
        .isNotEqualTo(hash);
    assertThat(read(RegionSystem.BPS, false, "17,A\n1771,17,C").orElseThrow().sha256())
        .isNotEqualTo(hash);
  }

  private Optional<RegionList> read(RegionSystem system, boolean partial, String content)
      throws IOException {
    Path file = Files.writeString(folder.resolve("daftar.csv"), content);
    return new RegionListFile(system, DAY, partial).read(file, faults);
  }
}
