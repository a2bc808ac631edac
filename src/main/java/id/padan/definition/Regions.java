package id.padan.definition;

import id.padan.model.RegionCode;
import id.padan.model.RegionSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every loaded region of both code systems, and the bridge between them.
 *
 * <p>Immutable, hence safe in any number of threads. Codes are cumulative plain digits; a code of
 * any other shape is unknown.
 */
public final class Regions {

  /** What the lists say about a code. */
  public enum Verdict {
    /** In a list, current or historic. */
    KNOWN,
    /** In no list, though the list that should name it is complete. */
    UNKNOWN,
    /** In no list, but the list that could name it is not complete. */
    NOT_JUDGED
  }

  private final Map<RegionSystem, RegionTable> tables;

  private Regions(Map<RegionSystem, RegionTable> tables) {
    this.tables = tables;
  }

  /**
   * Puts lists together and bridges what they do not pair themselves by equal names inside the
   * parent. The order of the lists does not matter.
   */
  public static Regions of(Collection<RegionList> lists) {
    RegionTable bps = merged(RegionSystem.BPS, lists);
    RegionTable kemendagri = merged(RegionSystem.KEMENDAGRI, lists);
    return of(RegionBridge.build(bps, kemendagri), RegionBridge.build(kemendagri, bps));
  }

  private static RegionTable merged(RegionSystem system, Collection<RegionList> lists) {
    return RegionMerge.of(system, lists.stream().filter(list -> list.system() == system).toList());
  }

  /** Regions as they were put together before, bridge included. */
  public static Regions of(RegionTable bps, RegionTable kemendagri) {
    return new Regions(Map.of(RegionSystem.BPS, bps, RegionSystem.KEMENDAGRI, kemendagri));
  }

  /** All regions of one system. */
  public RegionTable table(RegionSystem system) {
    return tables.get(system);
  }

  /** True if a list, current or historic, has the code. */
  public boolean known(RegionSystem system, String code) {
    return find(system, code).isPresent();
  }

  /** Judges a code by the lists of its own level and of those above. */
  public Verdict check(RegionSystem system, String code) {
    if (known(system, code)) {
      return Verdict.KNOWN;
    }
    if (RegionCode.of(system, code).filter(region -> region.code().equals(code)).isEmpty()) {
      return Verdict.UNKNOWN;
    }
    RegionTable table = table(system);
    RegionTable.Row parent = table.rows().get(RegionTable.ROOT);
    for (int level = 1; code.length() > parent.code().length(); level++) {
      Optional<RegionTable.Row> part = table.find(code.substring(0, system.length(level)));
      if (part.isEmpty()) {
        return parent.childrenComplete() ? Verdict.UNKNOWN : Verdict.NOT_JUDGED;
      }
      parent = part.get();
    }
    return Verdict.KNOWN;
  }

  /**
   * The contract's {@code REGION_UNKNOWN}.
   *
   * @param code null if the file names no region
   * @return true if there is no code, a complete list does not have it, or its kabupaten/kota has
   *     no Kemendagri code
   */
  public boolean regionUnknown(RegionSystem system, String code) {
    return code == null
        || check(system, code) == Verdict.UNKNOWN
        || code.length() >= system.length(2)
            && currentKemendagri(system, code.substring(0, system.length(2))).isEmpty();
  }

  /**
   * The contract's {@code NIK_REGION}.
   *
   * @param region6 first six digits of a NIK or KK number
   */
  public boolean nikRegionUnknown(String region6) {
    return check(RegionSystem.KEMENDAGRI, region6) == Verdict.UNKNOWN;
  }

  /** Current Kemendagri code of a BPS code of any level; empty where no bridge is known. */
  public Optional<String> toKemendagri(String bpsCode) {
    return find(RegionSystem.BPS, bpsCode).map(RegionTable.Row::other);
  }

  /** Current BPS code of a Kemendagri code of any level; empty where no bridge is known. */
  public Optional<String> toBps(String kemendagriCode) {
    return find(RegionSystem.KEMENDAGRI, kemendagriCode).map(RegionTable.Row::other);
  }

  /**
   * The Kemendagri code under which the warehouse keeps a region: bridged from BPS; a current
   * Kemendagri code itself; for a historic one its successor by way of BPS, else the code itself.
   *
   * @return empty for an unknown code and where no bridge is known
   */
  public Optional<String> currentKemendagri(RegionSystem system, String code) {
    if (system == RegionSystem.BPS) {
      return toKemendagri(code);
    }
    return find(system, code)
        .map(
            region ->
                region.current() ? code : toBps(code).flatMap(this::toKemendagri).orElse(code));
  }

  /**
   * The code under which the warehouse keeps a kecamatan: Kemendagri, or BPS where no bridge is.
   */
  public String stored(RegionSystem system, String code) {
    return kemendagriOf(system, code).orElse(code);
  }

  /** The Kemendagri code of a code that may be in no list; empty for BPS where no bridge is. */
  public Optional<String> kemendagriOf(RegionSystem system, String code) {
    return system == RegionSystem.BPS ? toKemendagri(code) : Optional.of(code);
  }

  /**
   * Whether a file calls a region what the lists call it: without case, kind of region, punctuation
   * and doubled letters; a kota may lack its KOTA.
   *
   * @param name blank agrees with everything, and so does a name for a code that no list has
   */
  public boolean nameAgrees(RegionSystem system, String code, String name) {
    Optional<String> listed = name.isBlank() ? Optional.empty() : name(system, code);
    if (listed.isEmpty()) {
      return true;
    }
    int level = system.level(code.length());
    String wanted = RegionName.loose(listed.get(), level);
    String given = RegionName.loose(name, level);
    return given.equals(wanted) || level == 2 && ("KOTA" + given).equals(wanted);
  }

  /** The region's name in the latest list that has it. */
  public Optional<String> name(RegionSystem system, String code) {
    return find(system, code).map(RegionTable.Row::name);
  }

  /**
   * Current codes of {@code system} without a code in the other system, in the order of level and
   * code.
   */
  public List<String> unbridged(RegionSystem system) {
    return table(system).rows().stream()
        .filter(row -> row.current() && row.other() == null)
        .map(RegionTable.Row::code)
        .toList();
  }

  private Optional<RegionTable.Row> find(RegionSystem system, String code) {
    return code == null || code.isEmpty() ? Optional.empty() : table(system).find(code);
  }
}
