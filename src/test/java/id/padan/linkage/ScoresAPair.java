package id.padan.linkage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Uses the kernel without anything else: loaded by a class loader that knows only the JDK. */
public final class ScoresAPair implements Callable<Double> {

  @Override
  public Double call() {
    LinkageModel.Field field =
        new LinkageModel.Field(
            "name",
            FieldKind.NAME,
            List.of("name"),
            Map.of("equal", new LinkageModel.Level(0.8, List.of(0.1), false)),
            new LinkageModel.Label("nama", "name"));
    LinkageModel model =
        new LinkageModel(
            new LinkageModel.Id("names", 1, ""),
            new LinkageModel.Scheme(
                Map.of(
                    "name",
                    new LinkageModel.ColumnSpec(ColumnKind.NAME, List.of("name"), Map.of())),
                List.of(),
                new LinkageModel.Blocking(List.of(), 10),
                new LinkageModel.Weights(
                    List.of(field),
                    List.of(),
                    new LinkageModel.Cuts(
                        0.5,
                        List.of(new LinkageModel.Cuts.Alternative("u", 1)),
                        new LinkageModel.Cuts.Bands(0.6, 0.8)))),
            LinkageModel.Dictionaries.NONE);
    RecordTable table = RecordTable.builder(model).add("Yusuf").add("YUSUF").build();
    return new PairScorer(model, table).score(0, 1).weight();
  }
}
