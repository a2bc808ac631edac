package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.padan.definition.Faults;
import id.padan.definition.RegionList;
import id.padan.definition.RegionListFile;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.model.RegionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionStoreTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Path SHIPPED = Path.of("jobs/reference");
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @TempDir private Path folder;

  private Connection connection;
  private RegionStore store;

  @BeforeEach
  void open() throws SQLException {
    connection = DATABASE.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local role padan_batch");
    }
    store = new RegionStore(connection);
  }

  @AfterEach
  void rollBack() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void anEmptyDatabaseKnowsNothing() throws SQLException {
    assertThat(store.read().known(RegionSystem.BPS, "17")).isFalse();
    assertThat(store.versions()).isEmpty();
  }

  @Test
  void whatIsLoadedIsReadBackTheSame() throws SQLException {
    store.load(shipped());

    Regions expected = Regions.of(shipped());
    Regions read = store.read();
    for (RegionSystem system : RegionSystem.values()) {
      assertThat(read.table(system).rows()).isEqualTo(expected.table(system).rows());
    }
    assertThat(text("select count(*) from definition.region where level = 2 and valid_to is null"))
        .isEqualTo("1028");
  }

  @Test
  void listsThatAreThereAlreadyChangeNothing() throws SQLException {
    assertThat(store.load(shipped())).isTrue();
    String before = text("select min(xmin::text) from definition.region");

    assertThat(store.load(shipped())).isFalse();
    assertThat(text("select min(xmin::text) from definition.region")).isEqualTo(before);
  }

  @Test
  void theSameFileAgainReplacesItsList() throws SQLException, IOException {
    store.load(shipped());
    store.load(List.of(kecamatanOfKotaBatu("35.79.01,Salah\n35.79.02,Bumiaji\n")));
    store.load(List.of(kecamatanOfKotaBatu("35.79.01,Batu\n35.79.03,Junrejo\n")));

    Regions regions = store.read();
    assertThat(regions.name(RegionSystem.KEMENDAGRI, "357901")).contains("Batu");
    assertThat(regions.known(RegionSystem.KEMENDAGRI, "357902")).isFalse();
    assertThat(regions.nikRegionUnknown("357902")).isTrue();
    assertThat(regions.toBps("3579")).contains("3579");
  }

  @Test
  void anImportCountsWhatIsBridgedAndLoadsNothingIfAFileIsFaulty()
      throws SQLException, IOException {
    Path good = Files.writeString(folder.resolve("a.csv"), "3579010,3579,BATU\n3579020,3579,X\n");
    Path faulty = Files.writeString(folder.resolve("b.csv"), "357903,3579,JUNREJO\n");
    Faults faults = new Faults();
    RegionImport regionImport = new RegionImport(connection, SHIPPED);
    store.load(List.of(kecamatanOfKotaBatu("35.79.01,Batu\n35.79.02,Bumiaji\n")));

    assertThat(regionImport.run(request(good, faulty), faults)).isEmpty();
    assertThat(faults.list()).hasSize(1);
    assertThat(faults.list().get(0).toString()).contains("b.csv:1: '357903' bukan kode BPS");
    assertThat(store.read().known(RegionSystem.BPS, "3579010")).isFalse();

    RegionImport.Summary summary = regionImport.run(request(good), new Faults()).orElseThrow();
    assertThat(summary.changed()).isTrue();
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.levels().get(1)).isEqualTo(new RegionImport.LevelCount(2, 514, 514));
    assertThat(summary.levels().get(2)).isEqualTo(new RegionImport.LevelCount(3, 41, 40));
    assertThat(regionImport.run(request(good), new Faults()).orElseThrow().changed()).isFalse();
  }

  private static RegionImport.Request request(Path... files) {
    return new RegionImport.Request(List.of(files), RegionSystem.BPS, null, false);
  }

  @Test
  void theFullListsAreLoadedAndBridged() throws SQLException, IOException {
    String reference = System.getenv().getOrDefault("PADAN_REF", System.getProperty("padan.ref"));
    assumeThat(reference).as("folder of full lists in PADAN_REF").isNotNull();
    Faults faults = new Faults();
    RegionImport regionImport = new RegionImport(connection, SHIPPED);
    regionImport.run(
        new RegionImport.Request(
            List.of(Path.of(reference, "regions-kemendagri-2025")),
            RegionSystem.KEMENDAGRI,
            null,
            false),
        faults);
    regionImport.run(
        new RegionImport.Request(
            List.of(Path.of(reference, "regions-bps-2018")), RegionSystem.BPS, null, false),
        faults);
    Regions regions = store.read();

    assertThat(faults.list()).isEmpty();
    assertThat(regions.unbridged(RegionSystem.BPS)).noneMatch(code -> code.length() <= 4);
    assertThat(bridged(regions, RegionSystem.BPS, 7)).isGreaterThan(0.97);
    assertThat(bridged(regions, RegionSystem.BPS, 10)).isGreaterThan(0.89);
    assertThat(regions.nikRegionUnknown("170199")).isTrue();
  }

  private static double bridged(Regions regions, RegionSystem system, int length) {
    List<String> codes =
        regions.table(system).rows().stream()
            .filter(row -> row.current() && row.code().length() == length)
            .map(row -> String.valueOf(row.other()))
            .toList();
    return codes.stream().filter(other -> !other.equals("null")).count() / (double) codes.size();
  }

  private RegionList kecamatanOfKotaBatu(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("batu.csv"), content);
    return new RegionListFile(RegionSystem.KEMENDAGRI, DAY, false)
        .read(file, new Faults())
        .orElseThrow();
  }

  private static List<RegionList> shipped() {
    Faults faults = new Faults();
    List<RegionList> lists = RegionReference.read(SHIPPED, faults).orElseGet(List::of);
    faults.throwIfAny();
    return lists;
  }

  private String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
