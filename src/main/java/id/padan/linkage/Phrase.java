package id.padan.linkage;

/** The fixed words of a sentence. {@code {}} stands for what differs from pair to pair. */
enum Phrase {
  MERGED("Disatukan ({}/100): ", "Merged ({}/100): "),
  MERGED_THROUGH_OTHERS(
      "Disatukan lewat catatan lain (pasangan ini sendiri {}/100): ",
      "Merged through other records (this pair alone {}/100): "),
  HELD("Perlu diperiksa ({}/100 menurut isian): ", "Needs a look ({}/100 by its fields): "),
  POSSIBLE("Diduga sama ({}/100): ", "Possibly the same ({}/100): "),
  DOUBTFUL(
      "Diduga sama ({}/100, disatukan mulai {cut}): ",
      "Possibly the same ({}/100, merged from {cut}): "),
  APART(
      "Dianggap berbeda (peluang sama {}/100): ",
      "Taken to be different (chance of being the same {}/100): "),
  CHANCE("peluang sama {}/100: ", "chance of being the same {}/100: "),
  NOTHING("", ""),
  START("awal", "start"),
  RARITY("kelangkaan {}", "rarity of {}"),
  STRANGERS("orang asing", "strangers"),
  KIN("anggota serumah", "members of one household"),
  TWINS("saudara kembar", "twins"),
  BELOW_ONE("di bawah 1", "below 1"),
  BUT("; tetapi ", "; but "),
  AND(" dan ", " and "),
  AND_LAST(", dan ", ", and "),
  NOTHING_COMPARED("tidak ada yang dapat dibandingkan", "nothing can be compared"),
  RARE("{}, dan jarang", "{}, and rare"),
  WRITTEN_OTHERWISE("sama, lain cara menulis", "the same, written otherwise"),
  WRITTEN_OTHERWISE_OR_OTHER_RT(
      "sama, lain cara menulis atau lain RT/RW", "the same, written otherwise or in another RT/RW"),
  NO_INFORMATION(" Tidak ada informasi: {}.", " No information: {}."),
  HELD_BACK(" Ditahan karena {}.", " Held back because {}."),
  KEPT_APART(" Tidak disatukan karena {}.", " Not merged because {}."),
  HELD_ALONE(
      " Pasangan ini sendiri ditahan karena {}.", " By itself this pair is held back because {}."),
  NOT_SHOWN(" Tidak ditandai karena {}.", " Not shown because {}."),
  MIND(" Perhatikan: {}.", " Note: {}."),
  GROUPS_DISAGREE(
      " Tidak disatukan karena catatan lain di kelompoknya tidak cocok.",
      " Not merged because other records of their groups do not agree."),
  WOULD_NOT_MERGE(" Tidak akan disatukan bila {}.", " Would not be merged if {}."),
  WOULD_NOT_SHOW(" Tidak akan ditandai bila {}.", " Would not be shown if {}."),
  WOULD_SUFFICE(
      " Pasangan ini sendiri sudah cukup bila {}.", " This pair alone would suffice if {}."),
  WOULD_MERGE(" Akan disatukan bila {}.", " Would be merged if {}."),
  WOULD_SHOW(" Akan ditunjukkan kepada petugas bila {}.", " Would be shown to a steward if {}."),
  SAME("{} sama", "the {} agreed"),
  DIFFERENT("{} berbeda", "the {} differed"),
  PROVED_SAME("{} ternyata sama", "the {} turned out to agree"),
  PROVED_DIFFERENT("{} ternyata berbeda", "the {} turned out to differ"),
  UNKNOWN("{} tidak diketahui", "the {} were unknown"),
  QUITE_SAME("{} persis sama", "the {} were exactly equal"),
  SAME_NO_GUESS("{} sama dan bukan perkiraan", "the {} were equal and no guess"),
  SAME_AND_FITS(
      "{} sama dan cocok dengan data keduanya", "the {} were equal and fitted both records"),
  QUITE_DIFFERENT("{} jelas berbeda", "the {} were plainly different"),
  AT_LEVEL("{} {level}", "the {} came out as \"{level}\""),
  ONLY_AT_LEVEL("{} hanya {level}", "the {} came out only as \"{level}\""),
  OWN_WORDS("{level}", "the {} came out as \"{level}\"");

  private final LinkageModel.Label label;

  Phrase(String id, String en) {
    this.label = new LinkageModel.Label(id, en);
  }

  LinkageModel.Label label() {
    return label;
  }

  /** This phrase with {@code label} in its place. */
  LinkageModel.Label label(LinkageModel.Label of) {
    return new LinkageModel.Label(
        label.id().replace("{}", of.id()), label.en().replace("{}", of.en()));
  }

  /** What an alternative of a model is called; its name in the file if it is not known here. */
  static LinkageModel.Label alternative(String name) {
    return switch (name) {
      case "u" -> STRANGERS.label;
      case "kin" -> KIN.label;
      case "twin" -> TWINS.label;
      default -> new LinkageModel.Label(name, name);
    };
  }
}
