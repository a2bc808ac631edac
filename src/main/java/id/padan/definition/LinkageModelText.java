package id.padan.definition;

import id.padan.linkage.LinkageModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes trained numbers into the text of a model file; comments and everything else stay as they
 * are.
 */
public final class LinkageModelText {

  private static final Pattern VERSION = Pattern.compile("version:\\s*(\\d+)\\s*");
  private static final Pattern PRIOR = Pattern.compile("(\\s+prior:\\s*).*");
  private static final Pattern REVIEW = Pattern.compile("(\\s+review:\\s*)[\\d.]+\\s*");
  private static final Pattern LINK = Pattern.compile("(\\s+link:\\s*)[\\d.]+\\s*");
  private static final Pattern OTHERS = Pattern.compile("(\\s+others:\\s*).*");
  private static final Pattern FIELD = Pattern.compile("\\s+- field:\\s*(\\S+)\\s*");
  private static final Pattern LEVEL = Pattern.compile("(\\s+)([\\w-]+)(:\\s*)\\{.*\\bm:.*}\\s*");

  private final LinkageModel.Weights weights;
  private final Map<String, LinkageModel.Field> fields = new HashMap<>();

  private LinkageModelText(LinkageModel.Weights weights) {
    this.weights = weights;
    weights.fields().forEach(field -> fields.put(field.name(), field));
  }

  /**
   * Puts the numbers of {@code trained} into {@code file} and raises its version by one, unless it
   * could not be read again then: its examples would get other bands.
   *
   * @return faults that the file would have; none if it was replaced
   */
  public static List<Faults.Fault> write(Path file, LinkageModel trained) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    new LinkageModelText(trained.scheme().weights()).replace(lines);
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "model", ".tmp");
    try {
      Files.write(fresh, lines);
      Faults faults = new Faults();
      LinkageModelFile.read(fresh, faults);
      if (faults.isEmpty()) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return faults.list();
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void replace(List<String> lines) {
    LinkageModel.Field field = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher begins = FIELD.matcher(line);
      Matcher level = LEVEL.matcher(line);
      Matcher version = VERSION.matcher(line);
      Matcher prior = PRIOR.matcher(line);
      Matcher others = OTHERS.matcher(line);
      Matcher review = REVIEW.matcher(line);
      Matcher link = LINK.matcher(line);
      if (begins.matches()) {
        field = fields.get(begins.group(1));
      } else if (level.matches() && field != null && field.levels().containsKey(level.group(2))) {
        String numbers = numbers(field.levels().get(level.group(2)));
        lines.set(i, level.group(1) + level.group(2) + level.group(3) + numbers);
      } else if (version.matches()) {
        lines.set(i, "version: " + (Integer.parseInt(version.group(1)) + 1));
      } else if (prior.matches()) {
        lines.set(i, prior.group(1) + number(weights.cuts().prior()));
      } else if (others.matches()) {
        lines.set(i, others.group(1) + alternatives());
      } else if (review.matches()) {
        lines.set(i, review.group(1) + number(weights.cuts().bands().review()));
      } else if (link.matches()) {
        lines.set(i, link.group(1) + number(weights.cuts().bands().link()));
      }
    }
  }

  private String numbers(LinkageModel.Level level) {
    StringBuilder text = new StringBuilder("{ m: ").append(number(level.m()));
    for (int i = 0; i < level.others().size(); i++) {
      text.append(", ").append(weights.cuts().alternatives().get(i).name()).append(": ");
      text.append(number(level.others().get(i)));
    }
    return text.append(level.pinned() ? ", pinned: true }" : " }").toString();
  }

  private String alternatives() {
    List<String> named = new ArrayList<>();
    for (LinkageModel.Cuts.Alternative other : weights.cuts().alternatives()) {
      if (!other.name().equals("u")) {
        named.add(other.name() + ": " + number(other.share()));
      }
    }
    return "{ " + String.join(", ", named) + " }";
  }

  /** Four digits that count, without an exponent. */
  private static String number(double value) {
    int digits = Math.max(4, 3 - (int) Math.floor(Math.log10(value)));
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
