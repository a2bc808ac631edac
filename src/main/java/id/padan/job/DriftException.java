package id.padan.job;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.util.List;

/** More rows of a kecamatan would vanish than the job allows; the run waits for acceptance. */
final class DriftException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param kecamatans see {@link PublishStep#findDrift}
   */
  DriftException(List<Message> kecamatans) {
    super(Message.of("run.drift", kecamatans));
  }
}
