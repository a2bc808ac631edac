package id.padan.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A correction workbook in the hands of a steward. */
public final class CorrectedBook implements AutoCloseable {

  private static final int OWN_CELLS = 4;

  private final Path file;
  private final XSSFWorkbook workbook;
  private final Sheet rows;

  public CorrectedBook(Path file) {
    this(file, null);
  }

  /** A workbook under a password; null for none. */
  public CorrectedBook(Path file, String password) {
    this.file = file;
    try (InputStream in = Files.newInputStream(file)) {
      workbook = (XSSFWorkbook) WorkbookFactory.create(in, password);
      rows = workbook.getSheet("Perbaikan");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Original lines in the order of the rows. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= rows.getLastRowNum(); i++) {
      if (rows.getRow(i) != null) {
        lines.add(rows.getRow(i).getCell(1).getStringCellValue());
      }
    }
    return lines;
  }

  public String cell(int line, String column) {
    return cellOf(line, column).getStringCellValue();
  }

  /** What the row says is to be mended. */
  public String message(int line) {
    return rowOf(line).getCell(2).getStringCellValue();
  }

  /** Whether the cell has the look of a faulty one. */
  public boolean isColoured(int line, String column) {
    short plain = rows.getRow(1).getCell(OWN_CELLS).getCellStyle().getIndex();
    return cellOf(line, column).getCellStyle().getIndex() != plain;
  }

  public CorrectedBook set(int line, String column, String value) {
    cellOf(line, column).setCellValue(value);
    return this;
  }

  /** Changes a cell that is locked. */
  public CorrectedBook overwrite(int line, int column, String value) {
    rowOf(line).getCell(column).setCellValue(value);
    return this;
  }

  public CorrectedBook delete(int line) {
    rows.removeRow(rowOf(line));
    return this;
  }

  public CorrectedBook signAs(String name) {
    for (Row row : workbook.getSheet("Petunjuk")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Dikerjakan oleh")) {
        row.getCell(1).setCellValue(name);
      }
    }
    return this;
  }

  public XSSFWorkbook workbook() {
    return workbook;
  }

  private Row rowOf(int line) {
    for (int i = 1; i <= rows.getLastRowNum(); i++) {
      if (rows.getRow(i) != null
          && rows.getRow(i).getCell(1).getStringCellValue().equals(Integer.toString(line))) {
        return rows.getRow(i);
      }
    }
    throw new IllegalArgumentException("no row for line " + line);
  }

  private Cell cellOf(int line, String column) {
    for (Cell heading : rows.getRow(0)) {
      if (heading.getStringCellValue().equals(column)) {
        return rowOf(line).getCell(heading.getColumnIndex());
      }
    }
    throw new IllegalArgumentException("no column " + column);
  }

  /** Saves the workbook elsewhere, under a password. */
  public Path saveAs(Path target, String password) {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Files.createDirectories(target.getParent());
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream secret = encryptor.getDataStream(container)) {
        workbook.write(secret);
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        container.writeFilesystem(out);
      }
      return target;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Saves the workbook elsewhere. */
  public Path saveAs(Path target) {
    try {
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
      return target;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
