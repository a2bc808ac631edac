package id.padan.job;

import id.padan.definition.Regions;
import id.padan.ingest.ReceivedFiles;
import id.padan.validation.FileSetting;
import id.padan.validation.PersonKeys;
import id.padan.validation.RowJudge;
import java.util.ArrayList;
import java.util.List;

/** Judges for the rows of received files. */
final class FileJudges {

  private final FileSettings settings;
  private final Definitions definitions;
  private final Regions regions;

  FileJudges(FileSettings settings, Definitions definitions, Regions regions) {
    this.settings = settings;
    this.definitions = definitions;
    this.regions = regions;
  }

  /** A judge for each record that a row of the file holds: two of a wide row. */
  List<RowJudge> of(long fileId) {
    ReceivedFiles files = settings.files();
    List<FileSetting> own = settings(fileId);
    List<RowJudge> judges = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      PersonKeys keys = new PersonKeys();
      if (own.get(i).layout().key().isEmpty()) {
        for (long part : files.listDelivery(fileId)) {
          RowJudge judge = judge(settings(part).get(i), keys);
          files.forEachRow(files.get(part), judge::gather);
        }
      }
      judges.add(judge(own.get(i), keys));
    }
    return judges;
  }

  /** Judges that know contents and corrections, but not the keys of persons without an id. */
  List<RowJudge> withoutKeys(long fileId) {
    return settings(fileId).stream().map(setting -> judge(setting, new PersonKeys())).toList();
  }

  private RowJudge judge(FileSetting setting, PersonKeys keys) {
    return new RowJudge(setting, definitions.rules().get(setting.layout().kind()), regions, keys);
  }

  /** What the judging of the file depends on, for each record that a row holds. */
  List<FileSetting> settings(long fileId) {
    return settings.of(fileId);
  }
}
