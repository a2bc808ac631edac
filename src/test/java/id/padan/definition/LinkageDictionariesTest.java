package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkageDictionariesTest {

  private static final Path SHIPPED = Path.of("jobs/linkage");

  @TempDir Path folder;

  private Path dictionaries;
  private Path model;

  @BeforeEach
  void copyTheModel() throws IOException {
    model = Files.copy(SHIPPED.resolve("person.yaml"), folder.resolve("person.yaml"));
    dictionaries = Files.createDirectory(folder.resolve("dictionaries"));
    try (var files = Files.list(SHIPPED.resolve("dictionaries"))) {
      for (Path file : files.toList()) {
        Files.copy(file, dictionaries.resolve(file.getFileName()));
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "address-words.csv  | RANTE,hamlet        | RANTE: 'hamlet' tidak dikenal di sini. Pilih salah satu: street",
        "address-words.csv  | rante,dusun         | rante tidak akan pernah cocok",
        "address-words.csv  | DUKUH ATAS,dusun    | DUKUH ATAS tidak akan pernah cocok",
        "titles.csv         | XE,front            | XE: 'front' tidak dikenal di sini. Pilih salah satu: before, after",
        "expansions.csv     | XE,AHMAD,middle     | Pilih salah satu: any, first",
        "old-spelling.csv   | QU,KU,sometimes     | Pilih salah satu: always, with another",
        "nicknames.csv      | Budi,BUDIMAN        | Budi tidak akan pernah cocok",
        "not-given.csv      | belum ada           | belum ada tidak akan pernah cocok",
        "not-given.csv      | BELUM  ADA          | BELUM  ADA tidak akan pernah cocok",
        "nicknames.csv      | BUDI,Budiman        | Budiman tidak akan pernah cocok",
        "address-words.csv  | DUSUN,rest          | DUSUN ditulis dua kali",
        "address-words.csv  | RANTE               | 2 sel",
        "old-spelling.csv   | (,C,always          | bukan ekspresi reguler",
        "name-frequency.csv | XENA,often          | bagian untuk XENA bukan angka",
        "expansions.csv     | XE,ABD,any          | ABD akan ditulis ulang lagi",
      })
  void namesPlaceAndRemedyOfAFault(String file, String line, String fault) throws IOException {
    Path dictionary = dictionaries.resolve(file);
    Files.writeString(dictionary, Files.readString(dictionary) + line + "\n");
    Faults faults = new Faults();

    assertThat(LinkageModelFile.read(model, faults)).isEmpty();

    assertThat(faults.list())
        .anySatisfy(f -> assertThat(f.toString()).contains("dictionaries/" + file + ":", fault));
  }

  @Test
  void takesADictionaryThatASpreadsheetSaved() throws IOException {
    Path dictionary = dictionaries.resolve("nicknames.csv");
    Files.writeString(dictionary, "\uFEFF" + Files.readString(dictionary).replace("\n", "\r\n"));

    assertThat(LinkageModelFile.read(model, new Faults())).isPresent();
  }

  @Test
  void saysWhenADictionaryIsEmpty() throws IOException {
    Files.writeString(dictionaries.resolve("old-spelling.csv"), "\n");
    Faults faults = new Faults();

    assertThat(LinkageModelFile.read(model, faults)).isEmpty();

    assertThat(faults.list())
        .anySatisfy(f -> assertThat(f.toString()).contains("old-spelling.csv:1"));
  }

  @Test
  void saysWhenTheHeaderLineIsMissing() throws IOException {
    Path dictionary = dictionaries.resolve("nicknames.csv");
    Files.writeString(dictionary, Files.readString(dictionary).replace("nickname,name\n", ""));
    Faults faults = new Faults();

    assertThat(LinkageModelFile.read(model, faults)).isEmpty();

    assertThat(faults.list())
        .anySatisfy(
            f ->
                assertThat(f.toString())
                    .contains("nicknames.csv:1", "baris pertama harus nickname,name"));
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(dictionaries.resolve("address-words.csv"));
    Faults faults = new Faults();

    assertThat(LinkageModelFile.read(model, faults)).isEmpty();

    assertThat(faults.list())
        .anySatisfy(f -> assertThat(f.toString()).contains("address-words.csv"));
  }
}
