package id.padan.ingest;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.definition.SourceFormat;
import id.padan.model.SourceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Receives files without a database: inspects them and reads their rows as a run does. */
final class Deliveries {

  static final String HEADER = "IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Alamat,Nama_KRT,luas_lantai";

  private final Path folder;
  private final Archive archive;
  private final FileInspector inspector;

  Deliveries(Path folder) {
    this.folder = folder;
    this.archive = new Archive(folder.resolve("archive"));
    Faults faults = new Faults();
    List<FileLayout> layouts =
        List.of("bdt-2015-household", "bdt-2015-person").stream()
            .map(id -> FileLayout.read(Path.of("jobs/layouts/" + id + ".yaml"), faults))
            .flatMap(Optional::stream)
            .toList();
    Regions regions =
        Regions.of(RegionReference.read(Path.of("jobs/reference"), faults).orElseThrow());
    faults.throwIfAny();
    this.inspector = new FileInspector(archive, layouts, regions);
  }

  List<FileInspector.Inspected> receive(String name, byte[] bytes) {
    return receive(name, bytes, SourceFormat.UNKNOWN);
  }

  List<FileInspector.Inspected> receive(String name, byte[] bytes, SourceFormat format) {
    try {
      Path file = folder.resolve("2015-11").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return inspector.inspect(
          new FileInspector.Arrival(file, "2015-11/" + name, Optional.empty(), format));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file became: its refusal's code, or its records and dialect. */
  static String outcome(FileInspector.Inspected file) {
    return file.name()
        + " "
        + (file.refusal() == null ? "records " + file.records() : file.refusal().remedy().key());
  }

  /** The rows of a file that was not refused. */
  List<SourceRow> rows(FileInspector.Inspected file) {
    List<SourceRow> rows = new ArrayList<>();
    try (DataRows data = new DataRows(archive.path(file.sha256()), file.dialect(), header(file))) {
      for (SourceRow row = data.next(); row != null; row = data.next()) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row that starts on a line. */
  SourceRow rowAt(FileInspector.Inspected file, int line) throws IOException {
    try (DataRows data = new DataRows(archive.path(file.sha256()), file.dialect(), header(file))) {
      return data.at(line);
    }
  }

  List<String> header(FileInspector.Inspected file) throws IOException {
    try (Records records = Records.open(archive.path(file.sha256()), file.dialect(), 0)) {
      RecordReader.Found found = records.next();
      while (found.line() < file.dialect().headerLine()) {
        found = records.next();
      }
      return List.of(found.cells());
    }
  }

  /** Files below the archive that are no archived file. */
  List<Path> leftovers() throws IOException {
    try (var files = Files.walk(folder.resolve("archive"))) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A household file of so many rows. */
  static byte[] households(int rows) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (int i = 1; i <= rows; i++) {
      text.append("H").append(i).append(",17,71,010,001,JL MELATI,SITI,36\n");
    }
    return utf8(text.toString());
  }
}
