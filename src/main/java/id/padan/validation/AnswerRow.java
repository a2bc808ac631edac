package id.padan.validation;

import id.padan.definition.DukcapilForm;
import id.padan.definition.FileLayout;
import id.padan.model.Nik;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a list that came back from the civil registry, judged by itself.
 *
 * @param nik asked for, or null
 * @param match {@code padan}, {@code tidak_padan}, or null: not answered
 * @param givenNik what the registry gave, if it is not the asked one
 * @param refusal why the row is not taken, or null
 */
record AnswerRow(
    String layout,
    String key,
    String nik,
    String name,
    String match,
    String givenNik,
    String refusal) {

  private static final String PADAN = "padan";

  /** Where the columns stand in one file. */
  static final class Header {

    private final List<Integer> places = new ArrayList<>();
    private final int width;

    Header(List<String> cells) {
      List<String> normalised = FileLayout.normalised(cells);
      DukcapilForm.REQUIRED.forEach(
          column -> places.add(normalised.indexOf(FileLayout.normalised(column))));
      this.width = cells.size();
    }

    List<String> missing() {
      return DukcapilForm.REQUIRED.stream()
          .filter(column -> places.get(DukcapilForm.REQUIRED.indexOf(column)) < 0)
          .toList();
    }

    private String cell(String[] cells, String column) {
      return received(cells[places.get(DukcapilForm.REQUIRED.indexOf(column))]);
    }
  }

  /** A cell without the apostrophe that keeps it from becoming a formula. */
  private static String received(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  static AnswerRow of(Header header, String[] cells) {
    if (cells.length != header.width) {
      return new AnswerRow(null, null, null, null, null, null, "row_malformed");
    }
    String nik = number(header.cell(cells, DukcapilForm.NIK));
    String name = header.cell(cells, DukcapilForm.NAME);
    AnswerRow answer =
        answer(
            DukcapilForm.Flag.of(header.cell(cells, DukcapilForm.FLAG)),
            new Identity(nik, name),
            new Identity(
                number(header.cell(cells, DukcapilForm.GIVEN_NIK)),
                header.cell(cells, DukcapilForm.GIVEN_NAME)));
    return new AnswerRow(
        header.cell(cells, DukcapilForm.LAYOUT),
        header.cell(cells, DukcapilForm.KEY),
        nik,
        name.isEmpty() ? null : name,
        answer.match,
        answer.givenNik,
        answer.refusal);
  }

  private static String number(String cell) {
    return Nik.isEmpty(cell) ? null : Nik.clean(cell);
  }

  private record Identity(String nik, String name) {

    boolean isEmpty() {
      return nik == null && name.isEmpty();
    }
  }

  private static AnswerRow answer(DukcapilForm.Flag flag, Identity asked, Identity given) {
    if (given.nik != null && !Nik.hasSixteenDigits(given.nik)) {
      return refused("nik_length");
    }
    boolean named = !given.name.isEmpty() && !asked.name.isEmpty();
    boolean alike = named && NameLikeness.of(asked.name, given.name) >= NameLikeness.SAME;
    return switch (flag) {
      case PADAN -> named && !alike ? refused("name_differs") : padan(asked, given);
      case TIDAK_PADAN ->
          alike && given.nik != null && given.nik.equals(asked.nik)
              ? refused("flag_contradicts")
              : answered("tidak_padan", null);
      case BELUM -> given.isEmpty() ? answered(null, null) : refused("flag_contradicts");
      case BLANK -> withoutFlag(asked, given, alike);
    };
  }

  /** The registry's data without its verdict: then the name decides, as at the ministry. */
  private static AnswerRow withoutFlag(Identity asked, Identity given, boolean alike) {
    if (given.isEmpty()) {
      return answered(null, null);
    }
    if (given.nik == null || given.name.isEmpty()) {
      return refused("flag_missing");
    }
    return alike ? padan(asked, given) : answered("tidak_padan", null);
  }

  private static AnswerRow padan(Identity asked, Identity given) {
    return answered(PADAN, given.nik == null || given.nik.equals(asked.nik) ? null : given.nik);
  }

  private static AnswerRow answered(String match, String givenNik) {
    return new AnswerRow(null, null, null, null, match, givenNik, null);
  }

  private static AnswerRow refused(String why) {
    return new AnswerRow(null, null, null, null, null, null, why);
  }
}
