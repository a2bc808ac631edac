package id.padan.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A correction workbook in the hands of a steward. */
final class CorrectedBook implements AutoCloseable {

  private static final int OWN_CELLS = 4;

  private final Path file;
  private final XSSFWorkbook workbook;
  private final Sheet rows;

  CorrectedBook(Path file) {
    this.file = file;
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
      rows = workbook.getSheet("Perbaikan");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Original lines in the order of the rows. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= rows.getLastRowNum(); i++) {
      if (rows.getRow(i) != null) {
        lines.add(rows.getRow(i).getCell(1).getStringCellValue());
      }
    }
    return lines;
  }

  String cell(int line, String column) {
    return cellOf(line, column).getStringCellValue();
  }

  /** Whether the cell has the look of a faulty one. */
  boolean isColoured(int line, String column) {
    short plain = rows.getRow(1).getCell(OWN_CELLS).getCellStyle().getIndex();
    return cellOf(line, column).getCellStyle().getIndex() != plain;
  }

  CorrectedBook set(int line, String column, String value) {
    cellOf(line, column).setCellValue(value);
    return this;
  }

  /** Changes a cell that is locked. */
  CorrectedBook overwrite(int line, int column, String value) {
    rowOf(line).getCell(column).setCellValue(value);
    return this;
  }

  CorrectedBook delete(int line) {
    rows.removeRow(rowOf(line));
    return this;
  }

  CorrectedBook signAs(String name) {
    for (Row row : workbook.getSheet("Petunjuk")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Dikerjakan oleh")) {
        row.getCell(1).setCellValue(name);
      }
    }
    return this;
  }

  XSSFWorkbook workbook() {
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

  /** Saves the workbook elsewhere. */
  Path saveAs(Path target) {
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
