package id.padan.definition;

import id.padan.linkage.AddressWords;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.NameRules;
import id.padan.linkage.Normaliser;
import id.padan.linkage.TokenInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Dictionaries of a linkage model: CSV files with a header, in the folder that the model names. */
final class LinkageDictionaries {

  private static final Set<String> KEYS =
      Set.of("dictionaries", "other-share", "expected-bits", "factor", "limit-bits");

  private static final String EXPANSIONS = "expansions.csv";
  private static final String[] EXPANSIONS_HEADER = {"token", "canonical", "position"};

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Texts are cut into such words before these are looked up; addresses keep their digits. */
  private static final Pattern WORD = Pattern.compile("[\\p{Lu}0-9]+");

  private static final Pattern TEXT = Pattern.compile(WORD + "(?: " + WORD + ")*");

  private final Path folder;
  private final Faults faults;
  private final MessageDigest digest;

  private LinkageDictionaries(Path folder, Faults faults, MessageDigest digest) {
    this.folder = folder;
    this.faults = faults;
    this.digest = digest;
  }

  /** The dictionaries, and the SHA-256 of the model file followed by them. */
  record Content(LinkageModel.Dictionaries dictionaries, String sha256) {}

  /** Reads what {@code names} of the model says; without it names are compared as written. */
  static Content read(Path file, YamlNode root, Faults faults) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      LinkageModel.Dictionaries dictionaries =
          root.find("names")
              .map(
                  node -> {
                    Path folder = file.resolveSibling(node.text("dictionaries"));
                    return new LinkageDictionaries(folder, faults, digest).all(node.onlyKeys(KEYS));
                  })
              .orElse(LinkageModel.Dictionaries.NONE);
      return new Content(dictionaries, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(file + " could be parsed but not read again", e);
    }
  }

  private LinkageModel.Dictionaries all(YamlNode node) {
    Set<String> notGiven = notGiven();
    NameRules rules = new NameRules(titles(), spelling(), nicknames(), notGiven);
    checkCanonical(rules);
    Map<String, Double> shares = new HashMap<>();
    words("name-frequency.csv", "token", "share")
        .forEach(row -> shares.put(row.cell(0), share(row)));
    TokenInformation.Adjustment adjustment =
        new TokenInformation.Adjustment(
            node.decimal("expected-bits").doubleValue(),
            node.decimal("factor").doubleValue(),
            node.decimal("limit-bits").doubleValue());
    double otherShare = node.decimal("other-share").doubleValue();
    return new LinkageModel.Dictionaries(
        rules, new TokenInformation(shares, otherShare, adjustment), addressWords(notGiven));
  }

  /** Names and addresses are cut into words before such a text is looked up. */
  private Set<String> notGiven() {
    Set<String> texts = new HashSet<>();
    for (Row row : rows("not-given.csv", "text")) {
      if (!TEXT.matcher(row.cell(0)).matches()) {
        faults.add(row.where(), "fault.dictionary.text", row.cell(0));
      }
      if (!texts.add(row.cell(0))) {
        faults.add(row.where(), "fault.dictionary.twice", row.cell(0));
      }
    }
    return texts;
  }

  private AddressWords addressWords(Set<String> notGiven) {
    Map<String, AddressWords.Part> openers = new HashMap<>();
    String[] parts =
        Arrays.stream(AddressWords.Part.values())
            .map(part -> part.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    for (Row row : words("address-words.csv", "word", "part")) {
      int part = choice(row, 1, parts);
      if (part >= 0 && openers.putIfAbsent(row.cell(0), AddressWords.Part.values()[part]) != null) {
        faults.add(row.where(), "fault.dictionary.twice", row.cell(0));
      }
    }
    return new AddressWords(openers, notGiven);
  }

  /** Which of some texts a cell holds, from 0; -1 and a fault if it is none of them. */
  private int choice(Row row, int column, String... choices) {
    int chosen = List.of(choices).indexOf(row.cell(column));
    if (chosen < 0) {
      String known = String.join(", ", choices);
      faults.add(row.where(), "fault.dictionary.choice", row.cell(0), row.cell(column), known);
    }
    return chosen;
  }

  private NameRules.Titles titles() {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    words("titles.csv", "token", "position")
        .forEach(row -> (choice(row, 1, "before", "after") == 0 ? before : after).add(row.cell(0)));
    return new NameRules.Titles(before, after);
  }

  private NameRules.Spelling spelling() {
    List<NameRules.OldSpelling> old = new ArrayList<>();
    for (Row row : rows("old-spelling.csv", "old", "new", "when")) {
      try {
        old.add(
            new NameRules.OldSpelling(
                Pattern.compile(row.cell(0)),
                row.cell(1),
                choice(row, 2, "always", "with another") == 1));
      } catch (PatternSyntaxException e) {
        faults.add(row.where(), "fault.dictionary.expression", row.cell(0));
      }
    }
    Map<String, String> tokens = new HashMap<>();
    Map<String, String> first = new HashMap<>();
    words(EXPANSIONS, EXPANSIONS_HEADER)
        .forEach(
            row ->
                (choice(row, 2, "any", "first") == 1 ? first : tokens)
                    .put(row.cell(0), row.cell(1)));
    return new NameRules.Spelling(old, tokens, first);
  }

  private Map<String, Set<String>> nicknames() {
    Map<String, Set<String>> nicknames = new HashMap<>();
    for (Row row : words("nicknames.csv", "nickname", "name")) {
      checkWord(row, 1);
      nicknames.computeIfAbsent(row.cell(0), key -> new TreeSet<>()).add(row.cell(1));
    }
    return nicknames;
  }

  /** A canonical form that would itself be rewritten makes two forms of one name. */
  private void checkCanonical(NameRules rules) {
    Normaliser normaliser = new Normaliser(rules);
    for (Row row : rows(EXPANSIONS, EXPANSIONS_HEADER)) {
      if (!normaliser.normalise(row.cell(1)).text().equals(row.cell(1))) {
        faults.add(row.where(), "fault.dictionary.rewritten", row.cell(1));
      }
    }
  }

  private double share(Row row) {
    try {
      return Double.parseDouble(row.cell(1));
    } catch (NumberFormatException e) {
      faults.add(row.where(), "fault.dictionary.share", row.cell(0));
      return 1;
    }
  }

  /**
   * A line of a dictionary.
   *
   * @param where file and line
   */
  private record Row(String where, String[] cells) {

    String cell(int column) {
      return cells[column];
    }
  }

  /** The lines of a dictionary that is looked up by the words in its first column. */
  private List<Row> words(String name, String... header) {
    List<Row> rows = rows(name, header);
    rows.forEach(row -> checkWord(row, 0));
    return rows;
  }

  private void checkWord(Row row, int column) {
    if (!WORD.matcher(row.cell(column)).matches()) {
      faults.add(row.where(), "fault.dictionary.word", row.cell(column));
    }
  }

  private List<Row> rows(String name, String... header) {
    List<Row> rows = new ArrayList<>();
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      digest.update(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      String[] lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\\R");
      if (lines.length == 0 || !lines[0].equals(String.join(",", header))) {
        faults.add(path(name) + ":1", "fault.dictionary.header", String.join(",", header));
      }
      for (int i = 1; i < lines.length; i++) {
        String[] cells = lines[i].split(",", -1);
        Row row = new Row(path(name) + ":" + (i + 1), cells);
        if (cells.length == header.length) {
          rows.add(row);
        } else {
          faults.add(row.where(), "fault.cells", header.length);
        }
      }
    } catch (IOException e) {
      faults.add(path(name), "fault.unreadable");
    }
    return rows;
  }

  private String path(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }
}
