package id.padan.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that decides whether two records are linked, read from one versioned file.
 *
 * @param id name, version and hash of the file
 * @param scheme columns, blocking and weights
 * @param dictionaries what names and addresses are read by
 */
public record LinkageModel(Id id, Scheme scheme, Dictionaries dictionaries) {

  /** Which file this model was read from; sha256 covers its dictionaries too. */
  public record Id(String name, int version, String sha256) {}

  /**
   * Words that mean more than their letters.
   *
   * @param names how names are normalised
   * @param information how much a shared name says
   * @param addressWords what opens a part of an address
   */
  public record Dictionaries(
      NameRules names, TokenInformation information, AddressWords addressWords) {

    /** Names and addresses are compared as they are written. */
    public static final Dictionaries NONE =
        new Dictionaries(NameRules.NONE, TokenInformation.NONE, AddressWords.NONE);
  }

  /**
   * How records are compared.
   *
   * @param columns by name, in the order in which a record's values are given
   * @param together columns that name the household which a record belongs to; the first that a
   *     record has counts
   */
  public record Scheme(
      Map<String, ColumnSpec> columns, List<String> together, Blocking blocking, Weights weights) {

    /** Whether a field asks who else is linked, so that links are found in two passes. */
    boolean isCollective() {
      return weights.fields().stream().anyMatch(field -> field.kind() == FieldKind.SUPPORT);
    }
  }

  /**
   * One value of a record.
   *
   * @param headers what the value is called in a list of records, the first that is there counts;
   *     {@code a + b} joins two columns with a space, {@code a.start6} takes six characters
   * @param values for codes: how else a value is written, in upper case, to the value itself
   */
  public record ColumnSpec(ColumnKind kind, List<String> headers, Map<String, String> values) {}

  /**
   * Which pairs are compared: those that share at least one key.
   *
   * @param largestBlock most records of one key value; larger blocks are divided by the key's
   *     second part, and what is still larger is cut and counted
   */
  public record Blocking(List<BlockKey> keys, int largestBlock) {}

  /** A compound key; a record that lacks one of {@code parts} has no such key. */
  public record BlockKey(String name, List<KeyPart> parts, List<KeyPart> divide) {}

  /** A column, or an aspect of its values: {@code birth_date.year}. */
  public record KeyPart(String column, String aspect) {}

  /** Weights of Fellegi and Sunter (1969), and rules that a sum of weights cannot overrule. */
  public record Weights(List<Field> fields, List<Limit> limits, Cuts cuts) {}

  /**
   * One comparison.
   *
   * @param columns what it reads, in the order that {@code kind} expects
   * @param tolerance how far values may be apart, for kinds that measure a distance
   * @param levels level name to shares of matches and non-matches that show it; a level that is
   *     left out weighs nothing
   */
  public record Field(
      String name,
      FieldKind kind,
      List<String> columns,
      Tolerance tolerance,
      Map<String, Level> levels,
      Label label) {

    /** A comparison with the tolerance that its kind has by itself. */
    public Field(
        String name, FieldKind kind, List<String> columns, Map<String, Level> levels, Label label) {
      this(name, kind, columns, kind.defaultTolerance(), levels, label);
    }

    /** The first column that this comparison reads. */
    <C extends Column> C column(RecordTable table, Class<C> columnKind) {
      return table.column(columns.get(0), columnKind);
    }
  }

  /**
   * Shares of a level among pairs, each above 0.
   *
   * @param m share among true matches
   * @param others share among each alternative, in the order of {@link Cuts#alternatives()}
   * @param pinned whether training leaves the level as it is
   */
  public record Level(double m, List<Double> others, boolean pinned) {}

  /** The field's name in sentences. */
  public record Label(String id, String en) {}

  /**
   * A rule on levels: a pair that shows one of the given levels in every given field is never put
   * above a band.
   *
   * @param because told to the steward who decides instead
   */
  public record Limit(Map<String, Set<String>> when, Band atMost, Label because) {}

  /**
   * What is expected before anything is compared, and what is asked for.
   *
   * @param prior share of matches among all pairs of records, over 0 to 1
   * @param alternatives who two records may be if not the same, the strangers first
   */
  public record Cuts(double prior, List<Alternative> alternatives, Bands bands) {

    /**
     * A kind of pair that is no match.
     *
     * @param name {@code u} for strangers
     * @param share of the pairs that are no match, over 0 to 1
     */
    public record Alternative(String name, double share) {}

    /** Posterior from which a pair is shown to a steward, and from which it may be linked. */
    public record Bands(double review, double link) {}

    double priorBits() {
      return logit(prior);
    }

    double linkOdds() {
      return logit(bands.link());
    }

    double reviewOdds() {
      return logit(bands.review());
    }

    double reviewBits() {
      return logit(bands.review()) - logit(prior);
    }

    double linkBits() {
      return logit(bands.link()) - logit(prior);
    }

    /** Posterior of a match weight in bits. */
    public double posterior(double bits) {
      return 1 / (1 + Math.exp(-(bits + logit(prior)) * Math.log(2)));
    }

    private static double logit(double probability) {
      return Math.log(probability / (1 - probability)) / Math.log(2);
    }
  }

  /** The same model with other weights. */
  LinkageModel withWeights(Weights weights) {
    return new LinkageModel(
        id,
        new Scheme(scheme.columns(), scheme.together(), scheme.blocking(), weights),
        dictionaries);
  }

  /** The same model with other cuts, given as posteriors. */
  LinkageModel withBands(double review, double link) {
    Weights weights = scheme.weights();
    Cuts cuts =
        new Cuts(
            weights.cuts().prior(), weights.cuts().alternatives(), new Cuts.Bands(review, link));
    return withWeights(new Weights(weights.fields(), weights.limits(), cuts));
  }
}
