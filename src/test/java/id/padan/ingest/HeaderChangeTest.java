package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderChangeTest {

  private static final FileLayout LAYOUT =
      FileLayout.read(Path.of("jobs/layouts/pbdt-2015-household.yaml"), new Faults()).orElseThrow();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "alamat nama_krt | nama_krt alamat | - | -",
        "alamat nama_krt | nama_krt | alamat | -",
        "alamat nama_krt | Alamat NAMA-KRT catatan | - | catatan",
        // another name of the layout for the same column
        "nama_krt | nama_kepala_rumah_tangga | - | -",
        // what no layout stores is not lost
        "alamat catatan | alamat keterangan | - | keterangan",
        // a key is stored though it goes to no variable
        "id_rumah_tangga alamat | alamat | id_rumah_tangga | -",
        "alamat luas_lantai | alamat luas_rumah | luas_lantai | luas_rumah",
        // of a delivery's files the nearest counts
        "alamat luas_lantai;alamat | alamat | - | -",
        "alamat luas_lantai;no_kk | no_kk luas_lantai | - | luas_lantai",
        "- | alamat | - | -",
      })
  void namesWhatIsGoneAndWhatIsNew(String then, String now, String lost, String added) {
    List<List<String>> headers =
        then == null ? List.of() : Stream.of(then.split(";")).map(HeaderChangeTest::words).toList();

    assertThat(HeaderChange.since(headers, LAYOUT, words(now)))
        .isEqualTo(new HeaderChange(words(lost), words(added)));
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : List.of(text.split(" "));
  }
}
