package id.padan.cli.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the generator's own word lists; cells hold no comma, so that no quoting is needed. */
final class Dictionary {

  private Dictionary() {}

  /** The rows of {@code generate/<name>.csv} without its header. */
  static List<String[]> rows(String name) {
    String path = "/generate/" + name + ".csv";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Dictionary.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read from the program file.", e);
    }
  }

  static List<String> split(String cell, String mark) {
    return List.of(cell.split(mark));
  }
}
