package id.padan.cli;

import id.padan.cli.link.RecordList;
import id.padan.definition.Faults;
import id.padan.linkage.Band;
import id.padan.linkage.Evaluation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.Trainer;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells what linking a list gave. */
final class LinkText {

  private final Texts texts;
  private final PrintWriter out;

  LinkText(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  void list(RecordList list) {
    out.println(texts.text("link.list", list.table().rows()));
    if (!list.absent().isEmpty()) {
      out.println(texts.text("link.absent", String.join(", ", list.absent())));
    }
  }

  void training(Path file, Trainer.Quality before, Trainer.Quality after, boolean replaced) {
    out.println(
        texts.text(
            replaced ? "link.trained" : "link.untrained",
            file.toString(),
            texts.decimal(before.precision()),
            texts.decimal(after.precision()),
            before.pairs(),
            after.pairs()));
  }

  void failedExamples(Path file, List<Faults.Fault> faults) {
    out.println(texts.text("link.untrained.examples", file.toString(), faults.size()));
    faults.forEach(fault -> out.println("  " + texts.text(fault.what())));
  }

  void links(LinkageModel model, Links links, double seconds) {
    long clusters = Arrays.stream(links.entity()).distinct().count();
    long merged = links.edges().stream().filter(links::together).count();
    out.println(
        texts.text(
            "link.links",
            clusters,
            merged,
            links.edges().size() - merged,
            links.work().candidates(),
            texts.decimal(Math.round(seconds * 10) / 10.0)));
    for (Links.CutBlocks cut : links.work().cuts()) {
      out.println(texts.text("link.cut", cut.key(), cut.blocks(), cut.records(), cut.pairs()));
    }
  }

  void explained(Path page) {
    out.println(texts.text("link.explained", page.toString()));
  }

  void evaluation(Evaluation evaluation) {
    out.println();
    List<List<?>> counts = new ArrayList<>();
    counts.add(counts("link.of.pairs", evaluation.pairs()));
    counts.add(counts("link.of.clusters", evaluation.clusters()));
    table(
        List.of(
            "link.measure", "link.precision", "link.recall", "link.f1", "link.found", "link.true"),
        counts);
    out.println();
    List<List<?>> bands = new ArrayList<>();
    for (Evaluation.BandCounts band : evaluation.bands()) {
      String name = band.band() == Band.LINK ? "link.band.link" : "link.band.review";
      bands.add(
          List.of(
              texts.text(name),
              band.pairs(),
              band.correct(),
              share(band.correct(), band.pairs()),
              share(band.correct(), evaluation.pairs().truth())));
    }
    table(List.of("link.band", "link.pairs", "link.true", "link.precision", "link.recall"), bands);
    out.println();
    List<List<?>> keys = new ArrayList<>();
    for (Evaluation.KeyCounts key : evaluation.keys()) {
      keys.add(List.of(key.key(), key.pairs(), key.correct(), key.alone()));
    }
    table(List.of("link.key", "link.pairs", "link.true", "link.alone"), keys);
    out.println(
        texts.text(
            "link.blocking",
            share(evaluation.blocking().correct(), evaluation.pairs().truth()),
            evaluation.blocking().candidates(),
            texts.decimal(100 * evaluation.blocking().reduction())));
  }

  private List<?> counts(String name, Evaluation.Counts counts) {
    return List.of(
        texts.text(name),
        decimal(counts.precision()),
        decimal(counts.recall()),
        decimal(counts.f1()),
        counts.found(),
        counts.truth());
  }

  private String share(long part, long whole) {
    return whole == 0 ? "-" : decimal((double) part / whole);
  }

  private String decimal(double share) {
    String text = String.format(Locale.ROOT, "%.4f", share);
    return texts == Texts.ENGLISH ? text : text.replace('.', ',');
  }

  private void table(List<String> headings, List<List<?>> rows) {
    TextTable table = new TextTable(headings.stream().map(texts::text).toList(), rows);
    table.printHeadings(out);
    rows.forEach(row -> table.printRow(out, row));
  }
}
