package id.padan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A zip of files: each that holds data goes to the archive as a file of its own. */
final class ZipDelivery {

  private static final int LONGEST_NAME = 512;

  /**
   * An entry in the archive.
   *
   * @param name its path in the zip
   */
  record Entry(String name, Archive.Stored stored) {}

  private ZipDelivery() {}

  /**
   * Takes a zip apart. It is read whole before the first entry is kept, so that nothing of a broken
   * one stays.
   *
   * @throws RefusedException if the zip as a whole must be refused
   */
  static List<Entry> takeApart(Path zipFile, Archive archive) throws IOException {
    List<String> names;
    try (BoundedZip zip = BoundedZip.open(zipFile)) {
      names = dataNames(zip);
      for (String name : names) {
        try (InputStream in = zip.read(name)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    try (BoundedZip zip = BoundedZip.open(zipFile)) {
      for (String name : names) {
        try (InputStream in = zip.read(name)) {
          entries.add(new Entry(name, archive.store(in)));
        }
      }
    }
    return entries;
  }

  private static List<String> dataNames(BoundedZip zip) throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : zip.names()) {
      if (!isSafe(name)) {
        throw new RefusedException(Refusal.unsafeZip());
      }
      if (!name.endsWith("/") && FileInspector.isData(name)) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      throw new RefusedException(Refusal.empty());
    }
    return names.stream().sorted().toList();
  }

  private static boolean isSafe(String name) {
    Predicate<String> steps = step -> step.equals("..") || step.equals(".");
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && !name.startsWith("/")
        && name.indexOf(':') < 0
        && name.chars().noneMatch(Character::isISOControl)
        && List.of(name.split("/")).stream().noneMatch(steps);
  }
}
