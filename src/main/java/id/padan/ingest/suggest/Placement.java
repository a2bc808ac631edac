package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.ingest.suggest.Catalogue.Entry;
import id.padan.ingest.suggest.Catalogue.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of a file fill which columns of the layouts. */
final class Placement {

  private static final double OTHER_NAME = 0.97;
  private static final double VARIABLE_NAME = 0.95;
  private static final double OTHER_PLACE = 0.9;
  private static final double LEAST = 0.62;
  private static final double MISFIT = 0.3;
  private static final double BETTER_FIT = 0.2;
  private static final double BY_VALUES = 0.5;

  /** By what a column was placed. */
  enum Reason {
    SAME_NAME,
    SIMILAR_NAME,
    VALUES
  }

  /**
   * A column of the file and where it goes.
   *
   * @param place what it fills, by the nearest layout that knows it
   * @param known the column of a layout that it is read like: its type and codes count
   * @param confidence 0 to 1
   * @param name of the layout's column, or the variable, that it was recognised by
   * @param fit share of the values that the layout's column would take
   */
  record Placed(
      int at, Known place, Known known, double confidence, Reason reason, String name, double fit) {

    String target() {
      return place.target();
    }
  }

  /** What a column may fill, and how layouts write it, the nearest layout's way first. */
  private record Place(List<Known> ways, double weight) {}

  private final Catalogue catalogue;
  private final HeaderLikeness likeness;
  private final Sample sample;

  Placement(Catalogue catalogue, HeaderLikeness likeness, Sample sample) {
    this.catalogue = catalogue;
    this.likeness = likeness;
    this.sample = sample;
  }

  /** The layout that shares the most with the file. */
  Entry nearest() {
    Map<Entry, Double> scores = new HashMap<>();
    for (Entry entry : catalogue.entries()) {
      List<Place> places = entry.columns().stream().map(c -> new Place(List.of(c), 1)).toList();
      List<Placed> placed = assign(places, new HashSet<>());
      Set<Known> found = placed.stream().map(Placed::place).collect(Collectors.toSet());
      double lacking =
          entry.columns().stream()
              .filter(c -> !found.contains(c))
              .mapToDouble(c -> c.column().required() ? 0.5 : 0.02)
              .sum();
      scores.put(entry, placed.stream().mapToDouble(Placement::telling).sum() - lacking);
    }
    return catalogue.entries().stream().max(Comparator.comparing(scores::get)).orElseThrow();
  }

  /** Regions and what layouts pass over stand in files of every kind. */
  private static double telling(Placed placed) {
    boolean everywhere =
        FileLayout.ROLES.contains(placed.target()) || !Targets.isKnown(placed.target());
    return placed.confidence() * (everywhere ? 0.3 : 1);
  }

  /** Columns of the file that have a place, in the file's order. */
  List<Placed> place(Entry nearest) {
    List<Place> places = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (Known column : nearest.columns()) {
      targets.add(Catalogue.kind(column) + column.target());
      List<Known> ways = new ArrayList<>(List.of(column));
      ways.addAll(catalogue.alike(column));
      places.add(new Place(ways, 1));
    }
    if (nearest.layout().parts().isEmpty()) {
      for (Entry entry : catalogue.entries()) {
        for (Known column : entry.columns()) {
          boolean sameKind = Catalogue.kind(column).equals(nearest.layout().kind());
          boolean usable = sameKind && Targets.isKnown(column.target());
          if (usable && targets.add(Catalogue.kind(column) + column.target())) {
            List<Known> ways = new ArrayList<>(List.of(column));
            ways.addAll(catalogue.alike(column));
            places.add(new Place(ways, OTHER_PLACE));
          }
        }
      }
    }
    Set<Integer> taken = new HashSet<>();
    List<Placed> placed = new ArrayList<>(assign(places, taken));
    placed.addAll(byValues(nearest, placed, taken));
    placed.sort(Comparator.comparingInt(Placed::at));
    return placed;
  }

  /** Best pairs first; a column and a place are used once. */
  private List<Placed> assign(List<Place> places, Set<Integer> taken) {
    record Pair(Place place, Placed placed) {}
    List<Pair> pairs = new ArrayList<>();
    for (Place place : places) {
      for (int at = 0; at < sample.header().size(); at++) {
        Placed placed = judge(at, place);
        if (placed.confidence() >= LEAST) {
          pairs.add(new Pair(place, placed));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.placed().confidence()));
    List<Placed> assigned = new ArrayList<>();
    Set<Place> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!taken.contains(pair.placed().at()) && used.add(pair.place())) {
        taken.add(pair.placed().at());
        assigned.add(pair.placed());
      }
    }
    return assigned;
  }

  private Placed judge(int at, Place place) {
    String header = sample.header().get(at);
    double name = 0;
    String by = "";
    for (Known way : place.ways()) {
      double discount = way == place.ways().get(0) ? 1 : OTHER_NAME;
      for (String known : way.names()) {
        double alike = likeness.of(header, known) * discount;
        by = alike > name ? known : by;
        name = Math.max(name, alike);
      }
    }
    String target = place.ways().get(0).column().to();
    if (target != null && likeness.of(header, target) * VARIABLE_NAME > name) {
      name = likeness.of(header, target) * VARIABLE_NAME;
      by = target;
    }
    ValueProfile values = sample.profile(at);
    Known way = wayFor(values, place.ways());
    double fit = values.fit(way.column());
    double confidence = place.weight() * combined(name, fit, values.isTelling());
    Reason reason = name >= OTHER_NAME ? Reason.SAME_NAME : Reason.SIMILAR_NAME;
    return new Placed(
        at, place.ways().get(0), way, header.isBlank() ? 0 : confidence, reason, by, fit);
  }

  private static double combined(double name, double fit, boolean telling) {
    if (telling && fit < MISFIT) {
      return name * (0.6 + fit);
    }
    return telling ? 0.85 * name + 0.15 * Math.max(fit, ValueProfile.NEUTRAL) : name;
  }

  /** The nearest layout's way to write a column, unless the values are clearly of another. */
  private static Known wayFor(ValueProfile values, List<Known> ways) {
    Known best = ways.get(0);
    if (values.isTelling()) {
      for (Known way : ways) {
        if (values.fit(way.column()) > values.fit(best.column()) + BETTER_FIT) {
          best = way;
        }
      }
    }
    return best;
  }

  /** Columns whose values alone tell what they are. */
  private List<Placed> byValues(Entry nearest, List<Placed> placed, Set<Integer> taken) {
    Set<String> filled = placed.stream().map(Placed::target).collect(Collectors.toSet());
    List<Placed> more = new ArrayList<>();
    for (int at = 0; at < sample.header().size(); at++) {
      if (taken.contains(at) || !sample.profile(at).isTelling()) {
        continue;
      }
      Optional<Known> column =
          Stream.of(targetsOf(sample.profile(at).look()))
              .filter(target -> !filled.contains(target))
              .flatMap(target -> ways(nearest, target))
              .findFirst();
      if (column.isPresent() && filled.add(column.get().target())) {
        taken.add(at);
        String target = column.get().target();
        double fit = sample.profile(at).fit(column.get().column());
        more.add(new Placed(at, column.get(), column.get(), BY_VALUES, Reason.VALUES, target, fit));
      }
    }
    return more;
  }

  private static String[] targetsOf(ValueProfile.Look look) {
    return switch (look) {
      case NIK -> new String[] {"nik", "head_nik"};
      case KK -> new String[] {"no_kk"};
      case DATE -> new String[] {"birth_date", "head_birth_date"};
      case NAME -> new String[] {"name", "head_name"};
      default -> new String[0];
    };
  }

  /** How layouts write a target for rows of the nearest layout's kind, its own way first. */
  private Stream<Known> ways(Entry nearest, String target) {
    Stream<Known> all =
        Stream.concat(
            nearest.columns().stream(),
            catalogue.entries().stream().flatMap(e -> e.columns().stream()));
    return all.filter(
        column ->
            column.target().equals(target)
                && (column.layout() == nearest.layout()
                    || Catalogue.kind(column).equals(nearest.layout().kind())));
  }
}
