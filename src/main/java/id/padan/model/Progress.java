package id.padan.model;

/** Hears how far a long piece of work is. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String task, long total) {}

        @Override
        public void advance(long count) {}
      };

  /**
   * A task begins.
   *
   * @param task key of its name in {@link Texts}
   * @param total units of work, or 0 if not known
   */
  void start(String task, long total);

  /** {@code count} more units of the current task are done; may be called from several threads. */
  void advance(long count);
}
