package id.padan.cli.generate;

import java.time.LocalDate;

/** A person's row before it is written, with the meaning of what was typed. */
final class MemberDraft {

  final Person person;
  final Row<PersonColumn> row;
  NikForm nikForm = NikForm.EMPTY;

  /** Meaningful only with {@link NikForm#DIGITS}. */
  long nik;

  /** Null if the cell holds no date that counts. */
  LocalDate birth;

  /** Null if the cell holds no number that counts. */
  Integer age;

  boolean nikTouched;
  boolean dateTouched;

  /** The same person's row in another household, if this row repeats one. */
  Sighting twin;

  /** Line of the file, 0 until written. */
  long line;

  MemberDraft(Person person, Row<PersonColumn> row) {
    this.person = person;
    this.row = row;
  }

  void writeNik(long number) {
    nikForm = NikForm.DIGITS;
    nik = number;
    row.set(PersonColumn.NIK, Long.toString(number));
  }

  void writeNik(NikForm form, String text) {
    nikForm = form;
    row.set(PersonColumn.NIK, text);
  }

  boolean is(int relation) {
    return Digits.of(relation).equals(row.get(PersonColumn.Hub_KRT));
  }

  boolean hasPlainNik() {
    return nikForm == NikForm.DIGITS && !nikTouched;
  }
}
