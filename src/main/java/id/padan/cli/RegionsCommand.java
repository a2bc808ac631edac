package id.padan.cli;

import id.padan.db.RegionImport;
import id.padan.definition.Faults;
import id.padan.model.RegionSystem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code padan regions}: official region lists. */
@Command(
    name = "regions",
    mixinStandardHelpOptions = true,
    description = {
      "Daftar kode wilayah BPS dan Kemendagri.",
      "Region codes of BPS and Kemendagri."
    },
    footer = {
      "",
      "Contoh / example:",
      "  padan regions import wilayah.csv --system kemendagri",
      "  padan regions import regions-bps/ --system bps --valid-from 2018-01-11"
    },
    subcommands = RegionsCommand.Import.class)
public final class RegionsCommand implements Runnable {

  private static final int FAULTY_DEFINITION = 2;
  private static final List<String> LEVELS =
      List.of("provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan");

  private final Settings settings;

  @Spec private CommandSpec spec;

  RegionsCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Memuat daftar resmi: kode,nama bertitik, atau kode,induk,nama tanpa judul kolom.",
        "Loads official lists: kode,nama with dots, or code,parent,name without header."
      },
      footer = {"", "Contoh / example: padan regions import wilayah.csv --system kemendagri"})
  static final class Import implements Callable<Integer> {

    @Parameters(
        paramLabel = "PATH",
        arity = "1..*",
        description = "Berkas CSV atau folder. / CSV files or folders.")
    private List<Path> paths;

    @Option(
        names = "--system",
        required = true,
        paramLabel = "bps|kemendagri",
        converter = SystemConverter.class,
        description = "Sistem kode berkas itu. / Code system of the files.")
    private RegionSystem system;

    @Option(
        names = "--valid-from",
        paramLabel = "YYYY-MM-DD",
        description = "Tanggal berlakunya daftar. / Day as of which the lists hold.")
    private LocalDate validFrom;

    @Option(
        names = "--partial",
        description = "Daftar belum lengkap. / Codes that a list lacks may exist all the same.")
    private boolean partial;

    @ParentCommand private RegionsCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      Faults faults = new Faults();
      Optional<RegionImport.Summary> summary = load(faults);
      summary.ifPresent(this::print);
      PrintWriter err = spec.commandLine().getErr();
      faults.list().forEach(err::println);
      err.flush();
      return summary.isPresent() ? 0 : FAULTY_DEFINITION;
    }

    private Optional<RegionImport.Summary> load(Faults faults) throws SQLException {
      try (Connection connection = parent.settings.connect().getConnection()) {
        connection.setAutoCommit(false);
        RegionImport.Request request = new RegionImport.Request(paths, system, validFrom, partial);
        Optional<RegionImport.Summary> summary =
            new RegionImport(connection, Settings.home().resolve("jobs/reference"))
                .run(request, faults);
        connection.commit();
        return summary;
      }
    }

    private void print(RegionImport.Summary summary) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "regions import  %d berkas, %d wilayah %s: %s%n",
          summary.files(),
          summary.rows(),
          system,
          summary.changed() ? "dimuat" : "sudah dimuat sebelumnya, tidak ada yang berubah");
      for (RegionImport.LevelCount level : summary.levels()) {
        out.printf(
            "  %-15s %6d kode, %6d berpadanan %s, %5d belum%n",
            LEVELS.get(level.level() - 1),
            level.total(),
            level.bridged(),
            system.other(),
            level.total() - level.bridged());
      }
      out.flush();
    }
  }

  /** The system's name in any case. */
  static final class SystemConverter implements ITypeConverter<RegionSystem> {

    @Override
    public RegionSystem convert(String value) {
      try {
        return RegionSystem.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "': pilih bps atau kemendagri");
      }
    }
  }
}
