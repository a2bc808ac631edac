package id.padan.linkage;

/** The languages of sentences. */
enum Language {
  INDONESIAN,
  ENGLISH;

  String of(LinkageModel.Label label) {
    return this == INDONESIAN ? label.id() : label.en();
  }

  String of(LevelText level) {
    return this == INDONESIAN ? level.id() : level.en();
  }

  String of(Phrase phrase) {
    return of(phrase.label());
  }
}
