package id.padan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL under the data folder, shared by the commands that run at the same time and stopped by
 * the last one, unless it is pinned.
 *
 * <p>{@code <dataDir>/postgres} holds {@code data}, {@code password}, {@code server.log}, {@code
 * port}, {@code padan.lock} (held while a command starts, joins or leaves), {@code leases} (one
 * file a using process) and {@code pinned}. Listens on 127.0.0.1 only and asks for the password.
 */
public final class EmbeddedServer implements Databases.Handle {

  private final PostgresCluster cluster;
  private final Thread hook = new Thread(this::leave, "padan-leave-server");
  private String password;
  private ServerLease lease;
  private int port;
  private boolean closed;

  private EmbeddedServer(PostgresCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Starts or joins the server of {@code dataDir}; a shutdown of the JVM closes it.
   *
   * @throws DatabaseUnreachableException if that fails; names the remedy
   */
  public static EmbeddedServer open(Path dataDir) {
    PostgresCluster cluster = cluster(dataDir);
    EmbeddedServer server = new EmbeddedServer(cluster);
    Runtime.getRuntime().addShutdownHook(server.hook);
    try {
      return locked(cluster, server::join);
    } catch (IOException e) {
      server.close();
      throw ServerFault.in(cluster.folder(), e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Keeps the server of {@code dataDir} running until {@link #unpin}, starting it if need be. */
  public static EmbeddedServer pin(Path dataDir) {
    EmbeddedServer server = open(dataDir);
    try {
      locked(server.cluster, () -> Files.writeString(pinned(server.cluster), "padan db start\n"));
      return server;
    } catch (IOException e) {
      server.close();
      throw ServerFault.in(server.cluster.folder(), e);
    }
  }

  /**
   * Ends the pinning, and stops the server unless commands still use it.
   *
   * @return number of uses that still hold it; the last of them stops it
   */
  public static int unpin(Path dataDir) {
    if (!Files.isDirectory(dataDir.resolve("postgres"))) {
      return 0;
    }
    PostgresCluster cluster = cluster(dataDir);
    try {
      return locked(
          cluster,
          () -> {
            Files.deleteIfExists(pinned(cluster));
            return stopUnlessUsed(cluster);
          });
    } catch (IOException e) {
      throw ServerFault.in(cluster.folder(), e);
    }
  }

  /** Joins the server of {@code dataDir} if it runs; never starts one. */
  public static Optional<EmbeddedServer> findRunning(Path dataDir) {
    Path data = dataDir.resolve("postgres").resolve("data");
    try {
      boolean runs = Files.isDirectory(data) && Postmaster.living(data).isPresent();
      return runs ? Optional.of(open(dataDir)) : Optional.empty();
    } catch (IOException e) {
      throw ServerFault.in(data, e);
    }
  }

  private static PostgresCluster cluster(Path dataDir) {
    Path folder = dataDir.toAbsolutePath().normalize().resolve("postgres");
    try {
      Folders.createPrivate(folder);
      return new PostgresCluster(folder.toRealPath());
    } catch (IOException e) {
      throw ServerFault.in(folder, e);
    }
  }

  private static <T> T locked(PostgresCluster cluster, FolderLock.Action<T> action)
      throws IOException {
    return FolderLock.holding(cluster.folder().resolve("padan.lock"), action);
  }

  private static Path pinned(PostgresCluster cluster) {
    return cluster.folder().resolve("pinned");
  }

  private static Path leases(PostgresCluster cluster) {
    return cluster.folder().resolve("leases");
  }

  private EmbeddedServer join() throws IOException {
    if (closed) {
      throw new IOException("the program is shutting down");
    }
    cluster.requireOurVersion();
    lease = ServerLease.take(leases(cluster));
    Optional<Postmaster> running = Postmaster.living(cluster.data());
    port = running.isPresent() ? running.get().port() : cluster.start();
    password = Files.readString(cluster.passwordFile()).strip();
    ServerDoor door = new ServerDoor(cluster, password);
    if (running.isPresent() && !door.answers(running.get())) {
      port = cluster.start(); // it was on its way out
    }
    door.requireDatabase(port);
    return this;
  }

  /** Leaves the server; the last one stops it. Does nothing the second time. */
  @Override
  public void close() {
    leave();
    try {
      // Not before: without the hook a shutdown in between would leave the server behind.
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down and the hook finds that we have left.
    }
  }

  private void leave() {
    try {
      locked(
          cluster,
          () -> {
            if (!closed && lease != null) {
              lease.release();
              stopUnlessUsed(cluster);
            }
            closed = true;
            return null;
          });
    } catch (IOException e) {
      throw ServerFault.in(cluster.folder(), e);
    }
  }

  private static int stopUnlessUsed(PostgresCluster cluster) throws IOException {
    int users = ServerLease.countLiving(leases(cluster));
    boolean wanted = users > 0 || Files.exists(pinned(cluster));
    if (!wanted && Postmaster.living(cluster.data()).isPresent()) {
      cluster.stop();
    }
    return users;
  }

  @Override
  public String jdbcUrl() {
    return ServerDoor.url(port, ServerDoor.DATABASE);
  }

  @Override
  public String user() {
    return PostgresCluster.USER;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public boolean embedded() {
    return true;
  }

  /** Port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** File with the password, readable by its owner only. */
  public Path passwordFile() {
    return cluster.passwordFile();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return Databases.place(jdbcUrl());
  }
}
