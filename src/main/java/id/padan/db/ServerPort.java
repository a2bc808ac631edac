package id.padan.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The embedded server's port: the same as last time where possible, so that saved links hold. */
final class ServerPort {

  private static final int ANY = 0;

  private ServerPort() {}

  /** A port that is free now; the remembered one at the first attempt only. */
  static int choose(Path folder, int attempt) throws IOException {
    int remembered = attempt == 1 ? remembered(folder) : ANY;
    try {
      return free(remembered);
    } catch (IOException taken) {
      return free(ANY);
    }
  }

  static void remember(Path folder, int port) throws IOException {
    Files.writeString(folder.resolve("port"), port + "\n");
  }

  private static int remembered(Path folder) throws IOException {
    try {
      int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
      return port > 0 && port <= 65535 ? port : ANY;
    } catch (NoSuchFileException | NumberFormatException e) {
      return ANY;
    }
  }

  private static int free(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // As the server itself does: connections of a stopped server do not block its port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return socket.getLocalPort();
    }
  }
}
