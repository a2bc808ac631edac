package id.padan.db;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Turns what PostgreSQL's programs or the file system say into a fault with a remedy. */
final class ServerFault {

  private static final long FULL_BYTES = 64L << 20;

  private static final String DISK_FULL = "No space left on device";

  /** Part of the text to fault and remedy; the first that fits. */
  private static final List<Map.Entry<String, List<String>>> KNOWN =
      List.of(
          Map.entry(
              DISK_FULL,
              List.of(
                  "cakram penuh",
                  "Kosongkan ruang di cakram itu, atau pindahkan folder data dengan --data-dir,"
                      + " lalu ulangi")),
          Map.entry(
              "unshare",
              List.of(
                  "PostgreSQL menolak berjalan sebagai root dan 'unshare -U' tidak diizinkan di"
                      + " mesin ini",
                  "Jalankan padan sebagai pengguna biasa, atau isi PADAN_DB_URL")),
          Map.entry(
              "ermission denied",
              List.of(
                  "folder ini tidak boleh dibaca atau ditulis oleh pengguna ini",
                  "Jalankan padan sebagai pemilik folder (tanpa sudo), atau pilih folder lain"
                      + " dengan --data-dir")),
          Map.entry(
              "could not bind",
              List.of(
                  "tidak ada port yang dapat dibuka di 127.0.0.1",
                  "Periksa firewall atau program pengaman di mesin ini, lalu ulangi")),
          Map.entry(
              "still in use",
              List.of(
                  "proses server yang lama masih memakai data ini",
                  "Tunggu satu menit dan ulangi, atau nyalakan ulang mesin")));

  private ServerFault() {}

  /** For what {@code initdb} or {@code pg_ctl} printed, the server's log included. */
  static DatabaseUnreachableException in(Path folder, String what, String output) {
    String text = isFull(folder) ? DISK_FULL : output;
    for (Map.Entry<String, List<String>> known : KNOWN) {
      if (text.contains(known.getKey())) {
        List<String> fault = known.getValue();
        return new DatabaseUnreachableException(
            folder.toString(), what + ": " + fault.get(0), fault.get(1));
      }
    }
    return new DatabaseUnreachableException(
        folder.toString(),
        what + " (" + firstFault(output) + ")",
        "Lihat %s dan command.log di folder yang sama".formatted(folder.resolve("server.log")));
  }

  /** For a file that could not be read or written. */
  static DatabaseUnreachableException in(Path folder, IOException e) {
    boolean denied = e instanceof AccessDeniedException;
    String text = denied ? "Permission denied" : String.valueOf(e.getMessage());
    return in(folder, "basis data bawaan", text).initCause(e);
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false; // the folder could not even be made
    }
  }

  private static String firstFault(String output) {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
        .findFirst()
        .orElse(lines.isEmpty() ? "tanpa pesan" : lines.get(lines.size() - 1));
  }
}
