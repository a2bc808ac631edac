package id.padan.ingest;

import java.io.IOException;

/** A file or a part of it that must be refused; found while it is read. */
final class RefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    this(refusal, null);
  }

  RefusedException(Refusal refusal, Throwable cause) {
    super(refusal.messageId(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
