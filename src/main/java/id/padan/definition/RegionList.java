package id.padan.definition;

import id.padan.model.RegionSystem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;

/**
 * One file of region codes.
 *
 * @param id system, day and file name: the same again replaces the list
 * @param validFrom day as of which the list holds
 * @param sha256 hash of everything that the list says, in hexadecimal digits
 * @param completeParents codes whose parts the list names one and all; the empty text stands for
 *     the country
 * @param entries in the order of the codes, each code once
 */
public record RegionList(
    String id,
    RegionSystem system,
    LocalDate validFrom,
    String sha256,
    SortedSet<String> completeParents,
    List<Entry> entries) {

  /**
   * One region.
   *
   * @param code cumulative, plain digits
   * @param historic true if the list itself says that the code is no longer in use
   * @param otherCode current code of the same region in the other system, or null if the list does
   *     not say
   */
  public record Entry(String code, String name, boolean historic, String otherCode) {}

  /** A list with the hash of what it says; entries are put in the order of their codes. */
  static RegionList of(
      String id,
      RegionSystem system,
      LocalDate validFrom,
      SortedSet<String> completeParents,
      List<Entry> entries) {
    List<Entry> ordered = entries.stream().sorted(Comparator.comparing(Entry::code)).toList();
    MessageDigest digest = newDigest();
    digest.update(utf8(id + completeParents));
    ordered.forEach(entry -> digest.update(utf8(entry.toString())));
    String hash = HexFormat.of().formatHex(digest.digest());
    return new RegionList(id, system, validFrom, hash, completeParents, ordered);
  }

  private static byte[] utf8(String text) {
    return (text + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Id of the list that stands in {@code fileName}. */
  static String id(RegionSystem system, LocalDate validFrom, String fileName) {
    return system + " " + validFrom + " " + fileName;
  }
}
