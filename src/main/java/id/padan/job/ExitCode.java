package id.padan.job;

/** What a command answers to the shell. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** Done, but rejects are above the job's limit or a file was refused. */
  public static final int DONE_WITH_REJECTS = 1;

  /** Wrong usage, or a faulty definition file or example; nothing was read. */
  public static final int WRONG_USAGE = 2;

  /** Stopped; go on with {@code padan resume}. */
  public static final int STOPPED = 3;

  /** Another run holds the lock. */
  public static final int LOCKED = 4;

  /** Internal fault; nothing was published and the run must not be resumed. */
  public static final int INTERNAL_FAULT = 5;

  private ExitCode() {}
}
