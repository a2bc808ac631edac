package id.padan.report;

import id.padan.definition.FileLayout;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page and a table for each district: what to mend first, how, and how many families it frees.
 */
final class QualityPages {

  /** Headings of the table by village. */
  static final List<String> COLUMNS =
      List.of(
          "column.kabkota",
          "quality.place.code",
          "quality.place",
          "column.code",
          "column.severity",
          "column.column",
          "column.count");

  private final QualityData data;
  private final Texts texts;

  QualityPages(QualityData data, Texts texts) {
    this.data = data;
    this.texts = texts;
  }

  /** One HTML page a district with open findings; the files by district. */
  List<Path> pages(Path folder, RawRows rawRows, List<FileLayout> layouts) throws IOException {
    Set<String> districts = data.districts();
    if (districts.isEmpty()) {
      return List.of();
    }
    FaultyValues values = new FaultyValues(rawRows, layouts).read(data.query());
    Areas areas = Areas.read(data.query());
    Map<String, Object> run = data.query().row("report/get_run");
    PageRenderer renderer = new PageRenderer(texts);
    List<Path> written = new ArrayList<>();
    Files.createDirectories(folder);
    for (String district : districts) {
      DistrictQuality quality = data.of(district);
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("t", texts);
      page.put("run", run);
      page.put("area", district == null ? texts.text("area.none") : areas.of(district));
      page.put("waiting", data.waiting(district));
      page.put("priorities", quality.priorities());
      page.put("warnings", quality.warnings());
      page.put("columns", quality.columns(values));
      page.put("matrix", quality.matrix());
      page.put("total", quality.total());
      page.put("before", quality.before());
      Path file = folder.resolve(name(district) + ".html");
      Files.writeString(file, renderer.render("quality", page), StandardCharsets.UTF_8);
      written.add(file);
    }
    return written;
  }

  /** One CSV of all districts: how often which code stands in which column of which village. */
  Path table(Path file) throws IOException {
    try (CsvFile csv =
        new CsvFile(file, texts, COLUMNS.stream().map(key -> texts.text(key)).toList())) {
      for (Map<String, Object> row : data.villages()) {
        csv.row(
            row.get("kabkota_code"),
            row.get("place_code"),
            row.get("place_name"),
            row.get("code"),
            texts.label("severity", row.get("severity")),
            row.get("column_name"),
            row.get("findings"));
      }
    }
    return file;
  }

  private static String name(String district) {
    return district == null ? "tanpa-wilayah" : district.replaceAll("[^0-9A-Za-z]", "_");
  }
}
