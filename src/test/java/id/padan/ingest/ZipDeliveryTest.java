package id.padan.ingest;

import static id.padan.ingest.Deliveries.households;
import static id.padan.ingest.Deliveries.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipDeliveryTest {

  @TempDir private Path folder;
  private Deliveries deliveries;

  @BeforeEach
  void open() {
    deliveries = new Deliveries(folder);
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertThat(deliveries.leftovers()).isEmpty();
  }

  private List<String> receive(byte[] bytes) {
    return deliveries.receive("kirim.zip", bytes).stream().map(Deliveries::outcome).toList();
  }

  @Test
  void everyFileWithDataBecomesAFileOfItsOwn() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("rt\\b.csv", households(2));
    entries.put("rt/", new byte[0]);
    entries.put("a.csv", households(3));
    entries.put("kosong.csv", new byte[0]);
    entries.put("README.txt", households(1));
    entries.put("__MACOSX/._a.csv", households(1));
    entries.put("dalam.zip", zip(Map.of("a.csv", households(1))));
    entries.put("buku.xlsx", Workbooks.of(Workbooks.sheet("")));

    assertThat(receive(zip(entries)))
        .containsExactly(
            "2015-11/kirim.zip/a.csv records 3",
            "2015-11/kirim.zip/buku.xlsx refusal.empty",
            "2015-11/kirim.zip/dalam.zip refusal.zip.nested",
            "2015-11/kirim.zip/kosong.csv refusal.empty",
            "2015-11/kirim.zip/rt/b.csv records 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.csv", "a/../../b.csv", "/etc/a.csv", "C:/a.csv", "..\\a.csv", "a\nb"})
  void namesThatPointElsewhereRefuseTheZip(String name) {
    assertThat(receive(zip(Map.of(name, households(1), "a.csv", households(1)))))
        .containsExactly("2015-11/kirim.zip refusal.zip.names");
  }

  @Test
  void bombIsRefusedBeforeAnythingIsKept() {
    assertThat(receive(zip(Map.of("a.csv", households(1), "b.csv", new byte[64 << 20]))))
        .containsExactly("2015-11/kirim.zip refusal.zip.bomb");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= BoundedZip.MOST_ENTRIES; i++) {
      many.put("f" + i + ".csv", new byte[0]);
    }
    assertThat(receive(zip(many))).containsExactly("2015-11/kirim.zip refusal.zip.bomb");
  }

  @Test
  void brokenOrEncryptedZipIsRefusedWhole() {
    byte[] good = zip(Map.of("a.csv", households(50)));
    byte[] damaged = good.clone();
    damaged[60] ^= 0x55;
    byte[] encrypted = good.clone();
    encrypted[6] |= 1;
    int central = new String(good, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    encrypted[central + 8] |= 1;

    assertThat(receive(damaged)).containsExactly("2015-11/kirim.zip refusal.zip.broken");
    assertThat(receive(encrypted)).containsExactly("2015-11/kirim.zip refusal.zip.encrypted");
    assertThat(receive(zip(Map.of("README.md", households(1)))))
        .containsExactly("2015-11/kirim.zip refusal.empty");
  }
}
