package id.padan.job;

/** More rows of a kecamatan would vanish than the job allows; the run waits for acceptance. */
final class DriftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DriftException(String message) {
    super(message);
  }
}
