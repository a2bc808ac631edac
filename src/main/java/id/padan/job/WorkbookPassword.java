package id.padan.job;

import java.util.Optional;

/** The password that opens correction workbooks: known to this process, kept nowhere. */
final class WorkbookPassword {

  private volatile char[] password;

  void set(char[] password) {
    this.password = password;
  }

  Optional<char[]> get() {
    return Optional.ofNullable(password);
  }
}
