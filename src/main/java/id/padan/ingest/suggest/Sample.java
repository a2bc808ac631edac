package id.padan.ingest.suggest;

import id.padan.ingest.UnknownFile;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a file, column by column. */
record Sample(List<String> header, List<String[]> rows, List<ValueProfile> profiles) {

  static Sample of(UnknownFile file) {
    List<String> header =
        file.header().stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).toList();
    List<ValueProfile> profiles = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      profiles.add(ValueProfile.of(file.rows(), at));
    }
    return new Sample(header, file.rows(), profiles);
  }

  ValueProfile profile(int at) {
    return profiles.get(at);
  }
}
