package id.padan.db;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The embedded server's settings for a machine.
 *
 * @param memoryMiB memory of the machine or container
 * @param cores processors
 */
record ServerConfiguration(long memoryMiB, int cores) {

  /** For this machine; a container's limits count. */
  static ServerConfiguration ofThisMachine() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return new ServerConfiguration(
        system.getTotalMemorySize() >> 20, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Text of {@code padan.conf}.
   *
   * <p>{@code synchronous_commit = off}: a killed PostgreSQL or machine loses at most the last 0.6
   * s of transactions, always the latest ones and never half of one, so the database stays sound. A
   * chunk and the mark that it is done are one transaction: a restart repeats exactly what was
   * lost. Where a person was told "saved", the transaction sets it on for itself. {@code fsync} and
   * {@code full_page_writes} stay on.
   *
   * <p>{@code log_min_messages = log} leaves out errors of statements: they quote values, and the
   * client reports them anyway.
   */
  String text(int port) {
    int workers = Math.max(1, Math.min(4, cores - 1));
    return String.format(
        Locale.ROOT,
        """
        # Written by Padan at each start. Put your own settings into ../local.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 50
        password_encryption = 'scram-sha-256'

        shared_buffers = %dMB
        effective_cache_size = %dMB
        work_mem = %dMB
        maintenance_work_mem = %dMB
        max_parallel_workers = %d
        max_parallel_workers_per_gather = %d
        max_parallel_maintenance_workers = %d
        jit = off

        synchronous_commit = off
        wal_level = minimal
        max_wal_senders = 0
        max_logical_replication_workers = 0
        max_wal_size = 4GB
        wal_buffers = 16MB
        checkpoint_timeout = 30min

        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_statement = 'none'
        log_timezone = 'UTC'
        timezone = 'UTC'
        lc_messages = 'C'
        """,
        port,
        Math.max(32, Math.min(1024, memoryMiB / 4)),
        Math.max(64, memoryMiB / 2),
        Math.max(4, Math.min(64, memoryMiB / 64)),
        Math.max(16, Math.min(256, memoryMiB / 16)),
        Math.max(2, cores),
        workers,
        workers);
  }
}
