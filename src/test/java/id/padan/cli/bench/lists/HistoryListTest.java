package id.padan.cli.bench.lists;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryListTest {

  @TempDir private Path folder;

  @Test
  void tenRowsTellOfAPersonOnAverage() throws IOException {
    Path file = folder.resolve("list.csv");
    ListKind.RIWAYAT.write(file, ListKind.RIWAYAT.usualRows(), Severity.MIDDLE, 3);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(50_579);
    assertThat(lines.get(0))
        .isEqualTo(
            "unique_id,cluster,first_name,surname,dob,birth_place,postcode_fake,gender,occupation");
    Map<String, Long> rows =
        lines.stream().skip(1).collect(groupingBy(line -> line.split(",")[1], counting()));
    assertThat(rows.values()).allMatch(n -> n <= 30);
    assertThat(rows.size()).isBetween(4900, 5400);
    assertThat(rows.values().stream().mapToLong(n -> n * (n - 1) / 2).sum())
        .isBetween(280_000L, 320_000L);
  }
}
