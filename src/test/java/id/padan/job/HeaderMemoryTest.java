package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.JobDefinition;
import id.padan.definition.SourceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender's header is compared with that of its last delivery. */
class HeaderMemoryTest {

  private static final String HEADER = "IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT,Alamat,lantai";
  private static final String ROW = "H1,17,71,010,001,SITI,JL MELATI,8";
  private static final String WITHOUT_LANTAI =
      "IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT,Alamat,jenis_tanah";

  @TempDir private Path folder;
  private Nights nights;

  private void open(Path home) throws SQLException {
    nights = new Nights(folder, home);
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private Nights deliver(String name, String header, String row) {
    return nights.write(name, List.of(header, row));
  }

  private List<String> files(long run) {
    return nights.query(
        "select file_name, state, refusal, new_columns, lost_columns from report.file"
            + " where run_id = "
            + run
            + " order by 1");
  }

  private Inputs inbox(List<JobDefinition.Source> sources, boolean accepted) {
    return new Inputs(List.of(nights.inbox()), Optional.empty(), sources, accepted);
  }

  @Test
  void fileThatLostAColumnIsHeldAndTheOthersGoOn() throws SQLException {
    open(Path.of(""));
    deliver("2015-11/1771.csv", HEADER, ROW);
    deliver("2015-11/1702.csv", HEADER, "K1,17,02,010,001,BUDI,JL MELATI,8");
    assertThat(nights.sync().exitCode()).isZero();

    deliver("2015-12/1771.csv", WITHOUT_LANTAI, ROW);
    deliver("2015-12/1702.csv", HEADER + ",catatan", "K1,17,02,010,001,BUDI,JL MELATI,9,-");
    RunService.Result held = nights.sync();

    assertThat(held.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(files(held.runId()))
        .containsExactly(
            "2015-11/1702.csv known - {} {}",
            "2015-11/1771.csv known - {} {}",
            "2015-12/1702.csv received - {catatan} {}",
            "2015-12/1771.csv refused HEADER_CHANGED {jenis_tanah} {lantai}");
    assertThat(nights.query("select message_id from report.file where refusal is not null"))
        .singleElement()
        .asString()
        .contains("lantai", "jenis_tanah", "bdt-2015-household", "--accept-headers");
    assertThat(nights.query("select head_name, lantai from warehouse.household order by 1"))
        .containsExactly("BUDI Tanah", "SITI Kayu/papan kualitas rendah");
  }

  @Test
  void acceptedHeaderIsTheOneThatNextMonthIsComparedWith() throws SQLException {
    open(Path.of(""));
    deliver("2015-11/rt.csv", HEADER, ROW).sync();
    deliver("2015-12/rt.csv", WITHOUT_LANTAI, ROW);
    assertThat(nights.sync().exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

    RunService.Result accepted = nights.sync(inbox(List.of(), true));
    assertThat(accepted.exitCode()).isZero();
    assertThat(files(accepted.runId()))
        .contains("2015-12/rt.csv received - {jenis_tanah} {lantai}");

    deliver("2016-01/rt.csv", WITHOUT_LANTAI, ROW.replace("SITI", "RINA"));
    RunService.Result next = nights.sync();
    assertThat(next.exitCode()).isZero();
    assertThat(files(next.runId()))
        .containsExactly(
            "2015-11/rt.csv known - {} {}",
            "2015-12/rt.csv known - {} {}",
            "2016-01/rt.csv received - {} {}");

    deliver("2016-02/rt.csv", HEADER.replace(",Alamat", ""), "H1,17,71,010,001,SITI,8");
    assertThat(files(nights.sync().runId()))
        .contains("2016-02/rt.csv refused HEADER_CHANGED {lantai} {Alamat}");
  }

  @Test
  void sourceMayAcceptHeadersForAll() throws SQLException {
    open(Path.of(""));
    deliver("2015-11/rt.csv", HEADER, ROW).sync();
    deliver("2015-12/rt.csv", WITHOUT_LANTAI, ROW);
    JobDefinition.Source source =
        new JobDefinition.Source(
            nights.inbox(), Optional.empty(), SourceFormat.parse("headers=accept"));

    assertThat(nights.sync(inbox(List.of(source), false)).exitCode()).isZero();
  }

  @Test
  void correctedFileIsComparedWithItsEarlierVersionAndOtherFilesOfADeliveryAreNot()
      throws SQLException {
    open(Path.of(""));
    deliver("2015-11/a.csv", HEADER, ROW).sync();
    deliver("2015-11/b.csv", WITHOUT_LANTAI, ROW.replace("H1", "H2"));
    assertThat(nights.sync().exitCode()).isZero();

    deliver("2015-11/a.csv", WITHOUT_LANTAI, ROW.replace("SITI", "RINA"));
    assertThat(files(nights.sync().runId()))
        .contains("2015-11/a.csv refused HEADER_CHANGED {jenis_tanah} {lantai}");
  }

  @Test
  void layoutMadeForASenderWinsOverAnotherThatFitsItsHeader() throws SQLException, IOException {
    Path home = ProjectCopy.make(folder.resolve("home"), 5000);
    Path layouts = home.resolve("jobs/layouts");
    String general = Files.readString(layouts.resolve("bdt-2015-household.yaml"));
    Files.writeString(
        layouts.resolve("bengkulu-household.yaml"),
        general
            .replace("id: bdt-2015-household", "id: bengkulu-household")
            .replace("regions: bps", "regions: bps\nsenders: [1771]"));
    open(home);
    deliver("2015-11/1771.csv", HEADER, ROW);
    deliver("2015-11/1702.csv", HEADER, "K1,17,02,010,001,BUDI,JL MELATI,8");

    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.query("select file_name, layout_id from report.file order by 1"))
        .containsExactly(
            "2015-11/1702.csv bdt-2015-household", "2015-11/1771.csv bengkulu-household");
  }
}
