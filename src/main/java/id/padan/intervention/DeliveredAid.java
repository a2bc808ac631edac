package id.padan.intervention;

import id.padan.db.Sql;
import id.padan.model.Person;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The last year in which a household or a person was reported as reached by a programme. */
final class DeliveredAid {

  /** For examples: nothing was delivered. */
  static final DeliveredAid NONE = new DeliveredAid(0);

  private record Reached(String programmeId, long id) {}

  private final int currentYear;
  private final Map<Reached, Integer> households = new HashMap<>();
  private final Map<Reached, Integer> persons = new HashMap<>();

  private DeliveredAid(int currentYear) {
    this.currentYear = currentYear;
  }

  /** Reads the reports that hold; {@code currentYear} is the year of the registry's last period. */
  static DeliveredAid read(Connection connection, int currentYear) throws SQLException {
    DeliveredAid aid = new DeliveredAid(currentYear);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.named("intervention/list_delivered_aid"))) {
      while (rows.next()) {
        long person = rows.getLong("person_id");
        boolean toPerson = !rows.wasNull();
        Reached reached =
            new Reached(
                rows.getString("programme_id"), toPerson ? person : rows.getLong("household_id"));
        (toPerson ? aid.persons : aid.households).put(reached, rows.getInt("year"));
      }
    }
    return aid;
  }

  /** True if a report reaches the household, or a member of the unit. */
  boolean reached(Programme programme, Subject subject) {
    int years = programme.rule().served().reportYears();
    int since = years == 0 ? Integer.MIN_VALUE : currentYear - years + 1;
    if (isSince(households.get(new Reached(programme.id(), subject.household().id())), since)) {
      return true;
    }
    for (Person member : subject.members()) {
      if (isSince(persons.get(new Reached(programme.id(), member.id())), since)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSince(Integer year, int since) {
    return year != null && year >= since;
  }
}
