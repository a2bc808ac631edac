package id.padan.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Damages files as transport, storage and curious people do. */
public final class Mutation {

  private static final String[] PIECES = {
    "\"",
    "\"\"",
    "\n",
    "\r",
    ";",
    ",",
    "\t",
    "|",
    "\0",
    "\uFEFF",
    "<",
    ">",
    "&",
    "&#0;",
    "]]>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<!--",
    "<![CDATA[",
    "PK\3\4",
    "-1",
    "999999999999",
    "1E99999",
    "<row r=\"1\"/>",
    "<c t=\"s\"><v>5</v></c>",
    "IDBDT",
    "padan-perbaikan/",
    "#1.22.h0.0",
    "JUMLAH",
    "../"
  };

  private Mutation() {}

  /** The file with one to six damages; of a zip mostly inside. */
  public static byte[] of(byte[] bytes, Random random) {
    return isZip(bytes) && random.nextInt(3) > 0
        ? insideZip(bytes, random)
        : mutated(bytes, random);
  }

  /** A zip of these entries. */
  public static byte[] zip(Map<String, byte[]> entries) {
    return Deliveries.zip(entries);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes[0] == 'P';
  }

  /** Damage below the compression, where the readers of XML and of rows meet it. */
  private static byte[] insideZip(byte[] bytes, Random random) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(12) == 0) {
      entries.remove(name);
      entries.put("x", new byte[0]);
    } else {
      entries.compute(name, (n, content) -> mutated(content, random));
    }
    return Deliveries.zip(entries);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      result = mutatedOnce(result, random);
    }
    return result;
  }

  private static byte[] mutatedOnce(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(200));
    switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        if (at < bytes.length) {
          flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 2 -> {
        return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
      }
      case 3 -> {
        return joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
      }
      default -> {
        byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        return joined(
            joined(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
