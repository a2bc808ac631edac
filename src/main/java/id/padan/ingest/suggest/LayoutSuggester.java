package id.padan.ingest.suggest;

import id.padan.definition.Faults;
import id.padan.definition.Regions;
import id.padan.ingest.UnknownFile;
import id.padan.ingest.suggest.Placement.Placed;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Proposes a layout for a file that fits none, ready to be edited and verified. */
public final class LayoutSuggester {

  private static final int MOST_ROWS = 2000;

  /**
   * A proposed layout.
   *
   * @param id of the layout, as its file is to be named
   * @param yaml the layout file; it holds no value of the file but codes
   * @param nearest id of the layout that shares the most with the file
   * @param columns of the file
   * @param placed columns that fill something
   */
  public record Suggestion(String id, String yaml, String nearest, int columns, int placed) {}

  private final Path layouts;
  private final Regions regions;
  private final Texts texts;

  /**
   * @param layouts folder of layouts and of {@code synonyms.csv}
   * @param texts language of the comments
   */
  public LayoutSuggester(Path layouts, Regions regions, Texts texts) {
    this.layouts = layouts;
    this.regions = regions;
    this.texts = texts;
  }

  /**
   * Reads the beginning of a file.
   *
   * @param named the file or path whose name becomes the layout's id
   * @throws id.padan.definition.FaultyDefinitionException if a layout is faulty
   * @throws id.padan.model.ExplainedException if the file cannot be read or has no header row
   */
  public Suggestion suggest(Path file, Path named) throws IOException {
    Faults faults = new Faults();
    Catalogue catalogue = Catalogue.read(layouts, faults);
    Synonyms synonyms = Synonyms.read(layouts.resolve("synonyms.csv"), faults);
    if (catalogue.entries().isEmpty()) {
      faults.add(layouts.toString(), "fault.folder");
    }
    faults.throwIfAny();
    Sample sample = Sample.of(UnknownFile.read(file, MOST_ROWS));
    Placement placement = new Placement(catalogue, new HeaderLikeness(synonyms), sample);
    Catalogue.Entry nearest = placement.nearest();
    List<Placed> placed = placement.place(nearest);
    LayoutDraft.Guess guess =
        new LayoutDraft.Guess(
            id(named),
            nearest,
            placed,
            Keys.of(nearest.layout(), placed, sample),
            RegionGuess.of(nearest.layout(), placed, sample, regions));
    return new Suggestion(
        guess.id(),
        new LayoutDraft(guess, sample, texts).write(),
        nearest.layout().id(),
        sample.header().size(),
        placed.size());
  }

  private static String id(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String id =
        name.replaceFirst("\\.[a-z]{2,5}$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return id.isEmpty() ? "layout" : id;
  }
}
