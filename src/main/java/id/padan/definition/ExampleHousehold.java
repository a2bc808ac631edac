package id.padan.definition;

import id.padan.model.Columns;
import id.padan.model.Household;
import id.padan.model.Person;
import id.padan.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an example household of a definition file: {@code household: {unit: ..., lantai: ...}} and
 * {@code members: [...]}. Columns that are not given are null. Members have the ids 1, 2, ... in
 * file order.
 */
public final class ExampleHousehold {

  private static final long ID = 1;

  private ExampleHousehold() {}

  /** The household of one example; unknown columns and unreadable values are faults. */
  public static Household read(YamlNode example) {
    Map<String, YamlNode> cells = new HashMap<>(example.get("household").entries());
    YamlNode unit = cells.remove("unit");
    List<Person> members = new ArrayList<>();
    for (YamlNode member : example.list("members")) {
      members.add(new Person(members.size() + 1L, values(Columns.PERSON, member.entries())));
    }
    return new Household(
        ID,
        unit == null ? "rumah_tangga" : unit.text(),
        values(Columns.HOUSEHOLD, cells),
        List.copyOf(members));
  }

  private static Values values(Columns columns, Map<String, YamlNode> cells) {
    Map<String, Object> values = new HashMap<>();
    cells.forEach(
        (name, node) -> {
          if (columns.findType(name).isEmpty()) {
            node.fault("fault.column.unknown", name);
          } else if (!node.isNull()) {
            put(values, name, columns.type(name), node);
          }
        });
    return Values.of(columns, values);
  }

  private static void put(
      Map<String, Object> values, String name, Columns.Type type, YamlNode node) {
    try {
      values.put(name, type.parse(node.text()));
    } catch (RuntimeException e) {
      node.fault("fault.column.type", name, type.toString());
    }
  }
}
