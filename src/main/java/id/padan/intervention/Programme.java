package id.padan.intervention;

import id.padan.definition.Faults;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A programme of an agency and whom it is for.
 *
 * @param sha256 of the agency's file
 */
public record Programme(String id, About about, Rule rule, String sha256) {

  /** Unit that is eligible. */
  public enum Unit {
    PERSON("person"),
    KELUARGA("keluarga"),
    RUMAH_TANGGA("rumah_tangga");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    /** Name in files and tables. */
    public String code() {
      return code;
    }
  }

  /**
   * What people want to know of it.
   *
   * @param sector one of {@link ProgrammeReader#SECTORS}
   * @param nomenclature place in the official hierarchy
   * @param validTo last day; null: open
   * @param funds APBN, APBD Kabupaten/Kota, Dana Desa, ...
   * @param amounts rupiah a year by component; for information
   */
  public record About(
      String name,
      String sector,
      String agency,
      Nomenclature nomenclature,
      String legalBasis,
      LocalDate validFrom,
      LocalDate validTo,
      List<String> funds,
      Map<String, BigDecimal> amounts) {

    boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }

  /** Program, kegiatan, sub kegiatan and code; any may be null (none before 2021). */
  public record Nomenclature(String program, String kegiatan, String subKegiatan, String code) {}

  /**
   * Who is eligible and who is already served.
   *
   * @param eligible decile and criteria together
   */
  public record Rule(Unit unit, Criterion eligible, ServedBy served) {}

  /**
   * What tells that a unit is already served.
   *
   * @param household yes/no columns of the household
   * @param members yes/no columns of a member of the unit
   * @param reportYears years for which a report of delivered aid counts; 0: for ever
   */
  public record ServedBy(List<String> household, List<String> members, int reportYears) {}

  /**
   * Reads an agency's programmes and runs their examples.
   *
   * @return empty if the file is faulty; every fault is in {@code faults}
   */
  public static List<Programme> read(Path yaml, Faults faults) {
    return ProgrammeReader.read(yaml, faults);
  }

  /**
   * Checks the programmes of all files together.
   *
   * @param illustrative true if the local deciles come from an illustrative model, which must not
   *     feed matching
   */
  public static void checkTogether(
      List<Programme> programmes, boolean illustrative, Faults faults) {
    Set<String> ids = new HashSet<>();
    for (Programme programme : programmes) {
      if (!ids.add(programme.id())) {
        faults.add(programme.id(), "fault.programme.twice");
      }
      if (illustrative && programme.readsLocalDecile()) {
        faults.add(programme.id(), "fault.programme.illustrative");
      }
    }
  }

  boolean readsLocalDecile() {
    return columns().get(Level.HOUSEHOLD).contains(ProgrammeReader.LOCAL_DECILE);
  }

  /** Columns that matching reads. */
  Map<Level, Set<String>> columns() {
    Map<Level, Set<String>> columns =
        Map.of(Level.HOUSEHOLD, new TreeSet<>(), Level.PERSON, new TreeSet<>());
    rule.eligible().addColumns(columns);
    columns.get(Level.HOUSEHOLD).addAll(rule.served().household());
    columns.get(Level.PERSON).addAll(rule.served().members());
    return columns;
  }
}
