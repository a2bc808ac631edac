package id.padan.model;

import java.util.List;
import java.util.Optional;

/**
 * A golden household with its members.
 *
 * @param unit {@code rumah_tangga} or {@code keluarga}
 * @param members in the order of their ids
 */
public record Household(long id, String unit, Values values, List<Person> members) {

  /**
   * Persons who share the dwelling: the members counted; where none is known, the stated number.
   *
   * @return at least 1, or null if neither is known
   */
  public Long size() {
    if (!members.isEmpty()) {
      return (long) members.size();
    }
    Long stated = values.whole("jumlah_art");
    return stated == null || stated < 1 ? null : stated;
  }

  /** The member whom {@code head_person_id} names. */
  public Optional<Person> findHead() {
    Long head = values.whole("head_person_id");
    return head == null
        ? Optional.empty()
        : members.stream().filter(member -> member.id() == head).findFirst();
  }
}
