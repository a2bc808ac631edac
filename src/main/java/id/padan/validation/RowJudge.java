package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.Variables;
import id.padan.model.Finding;
import id.padan.model.Hash64;
import id.padan.model.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the rows of one file, each by itself: the same row, the same verdict. */
public final class RowJudge {

  private record Bound(Rule rule, String variable, String header) {}

  private final FileSetting file;
  private final RowDecoder decoder;
  private final List<Bound> bound = new ArrayList<>();
  private final int[] hashed;
  private final Rule malformed;
  private final PersonKeys personKeys;

  /** A judge for the rows of {@code file}. */
  public RowJudge(FileSetting file, RuleSet rules, Regions regions) {
    this(file, rules, regions, new PersonKeys());
  }

  /**
   * A judge for the rows of {@code file}.
   *
   * @param personKeys of its delivery, for a layout without a stored person id
   */
  public RowJudge(FileSetting file, RuleSet rules, Regions regions, PersonKeys personKeys) {
    this.file = file;
    this.personKeys = personKeys;
    this.decoder = new RowDecoder(file, regions);
    Map<String, String> headers = headersOfVariables();
    for (Rule rule : rules.rules()) {
      if (rule.columns().isEmpty()) {
        bound.add(new Bound(rule, null, null));
      }
      for (String variable : rule.columns()) {
        if (headers.containsKey(variable)) {
          bound.add(new Bound(rule, variable, headers.get(variable)));
        }
      }
    }
    this.malformed = rules.rule("ROW_MALFORMED");
    Variables variables = Variables.of(file.layout().kind());
    this.hashed =
        file.layout().columns().stream()
            .map(FileLayout.Column::to)
            .filter(to -> to != null && variables.has(to))
            .mapToInt(variables::indexOf)
            .distinct()
            .toArray();
  }

  private Map<String, String> headersOfVariables() {
    Map<String, String> headers = new HashMap<>();
    List<String> present = FileLayout.normalised(file.header());
    for (FileLayout.Column column : file.layout().columns()) {
      if (column.to() != null && column.in(present) >= 0) {
        headers.put(column.to(), file.header().get(column.in(present)).strip());
      }
    }
    return headers;
  }

  /** Shows a row of the delivery to the person keys; all rows, before the first is judged. */
  public void gather(SourceRow source) {
    gatherAsWritten(file.corrections().isEmpty() ? source : corrected(source));
  }

  private void gatherAsWritten(SourceRow source) {
    if (!source.malformed()) {
      DecodedRow row = decoder.decode(source);
      personKeys.gather(row, hash(row));
    }
  }

  /** The row with a steward's corrections; as it is if there are none for its content. */
  public SourceRow corrected(SourceRow source) {
    String[] cells = file.corrections().find(contentHash(source), source.line());
    return cells == null ? source : new SourceRow(source.line(), cells, false);
  }

  /** Hash of a row's content as it is written, under which its corrections are kept. */
  public long contentHash(SourceRow source) {
    if (!source.malformed()) {
      return hash(decoder.decode(source));
    }
    Hash64 hash = new Hash64();
    for (String cell : source.cells()) {
      hash.add(cell);
    }
    return hash.value();
  }

  /** Decodes a row, corrected where a steward did so, and applies every rule. */
  public Verdict judge(SourceRow source) {
    return judgeAsWritten(file.corrections().isEmpty() ? source : corrected(source));
  }

  /** Decodes a row and applies every rule, whatever corrections there are. */
  public Verdict judgeAsWritten(SourceRow source) {
    if (source.malformed()) {
      return new Verdict(
          source.line(),
          null,
          contentHash(source),
          List.of(new Finding(malformed.code(), null, true, malformed.key())));
    }
    DecodedRow row = decoder.decode(source);
    long hash = hash(row);
    if (file.layout().key().isEmpty()) {
      row.key = personKeys.keyOf(row, hash);
    }
    List<Finding> findings = new ArrayList<>();
    for (Bound b : bound) {
      if (b.rule().check().faulty(row, b.variable())) {
        findings.add(
            new Finding(b.rule().code(), column(b, row, source), b.rule().error(), b.rule().key()));
        if (b.rule().check().discardsValue()) {
          row.set(b.variable(), null);
        }
      }
    }
    return new Verdict(source.line(), row, hash, findings);
  }

  private String column(Bound b, DecodedRow row, SourceRow source) {
    if (b.rule().check() instanceof Check.Key) {
      return decoder.blankKeyHeader(source);
    }
    if (b.rule().check() instanceof Check.Region) {
      return decoder.regionHeader(row.unknownRegionLevel);
    }
    if (b.rule().check() instanceof Check.RegionName) {
      return row.misnamedRegion;
    }
    return b.header();
  }

  /** Hash of key, parent key, region and all decoded values, before any value is taken away. */
  private long hash(DecodedRow row) {
    Hash64 hash = new Hash64().add(row.key).add(row.parentKey).add(row.kecamatan);
    hash.add(row.text("desa_bps")).add(row.text("desa_code")).add(row.unknownRegionLevel);
    for (int i : hashed) {
      Object value = row.values[i];
      String undecoded = row.undecoded(row.variables.names().get(i));
      if (undecoded != null) {
        hash.add("?").add(undecoded);
      } else if (value instanceof BigDecimal decimal) {
        hash.add(decimal.toPlainString());
      } else {
        hash.add(value == null ? null : value.toString());
      }
    }
    return hash.add(row.nik.status()).add(row.nik.cleaned()).value();
  }
}
