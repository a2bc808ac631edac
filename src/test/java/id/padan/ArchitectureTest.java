package id.padan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three on top, seven in a row, four below: the rules of the house. */
class ArchitectureTest {

  private static final List<String> STAGES =
      List.of("ingest", "validation", "dedup", "decile", "warehouse", "intervention", "report");
  private static final List<String> BELOW = List.of("db", "definition", "model", "linkage");

  private static JavaClasses house;

  @BeforeAll
  static void readTheClasses() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.padan");
  }

  private static String[] rooms(List<String> names) {
    return names.stream().map(name -> "id.padan." + name + "..").toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ingest", "validation", "dedup", "decile", "warehouse", "intervention", "report"})
  void stageKnowsNoOtherStageAndNothingAbove(String stage) {
    List<String> others = new ArrayList<>(STAGES);
    others.remove(stage);
    others.addAll(List.of("job", "console", "cli"));

    noClasses()
        .that()
        .resideInAPackage("id.padan." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms(others))
        .check(house);
  }

  @Test
  void roomsBelowKnowNoStageAndNothingAbove() {
    List<String> above = new ArrayList<>(STAGES);
    above.addAll(List.of("job", "console", "cli"));

    noClasses()
        .that()
        .resideInAnyPackage(rooms(BELOW))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms(above))
        .check(house);
  }

  @Test
  void jobKnowsNobodyWhoLaunchesIt() {
    noClasses()
        .that()
        .resideInAPackage("id.padan.job..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms(List.of("cli", "console")))
        .check(house);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linkage", "model"})
  void kernelKnowsTheJdkOnly(String room) {
    classes()
        .that()
        .resideInAPackage("id.padan." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..").or(resideInAPackage("id.padan." + room + "..")))
        .check(house);
  }

  @Test
  void generatorAndLinkageShareNothing() {
    noClasses()
        .that()
        .resideInAPackage("id.padan.cli.generate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("id.padan.linkage..")
        .check(house);
  }

  @Test
  void springBatchStandsOnlyInStepsReadersAndWriters() {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms(List.of("job", "cli", "console")))
        .and()
        .haveNameNotMatching(".*(Step|Reader|Writer)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch..")
        .check(house);
  }

  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|copy|merge\\s+into)\\s+"
              + "(?:only\\s+)?([a-z_]+)\\.[a-z_]+");

  /** The job decides what becomes of a run: it takes back what the stages wrote for it. */
  private static final String TAKES_BACK = "job/abandon_rows.sql";

  @Test
  void everySchemaHasOneWriter() throws IOException {
    Path folder = PadanProcess.project().resolve("src/main/resources/sql");
    List<String> strangers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String room = name.substring(0, name.indexOf('/'));
        if (name.equals(TAKES_BACK)) {
          continue;
        }
        for (String schema : schemasWritten(Files.readString(file))) {
          if (!schema.equals(room)) {
            strangers.add(name + " writes to schema " + schema);
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  private static List<String> schemasWritten(String sql) {
    String code = sql.replaceAll("--.*", "").toLowerCase(Locale.ROOT);
    Matcher matcher = WRITE.matcher(code);
    List<String> schemas = new ArrayList<>();
    while (matcher.find()) {
      schemas.add(matcher.group(1));
    }
    return schemas;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into dedup.pair (a) values (1)",
        "-- why\nUPDATE dedup.pair p set a = 1",
        "with gone as (delete from dedup.pair returning a) select a from gone",
        "truncate table dedup.pair",
        "copy dedup.pair (a) from stdin",
      })
  void aWriteIsSeenHoweverItIsWritten(String sql) {
    assertThat(schemasWritten(sql)).containsExactly("dedup");
  }

  /** The kernel needs nothing but the JDK: it works without Spring, drivers or a log. */
  @Test
  void kernelWorksAlone() throws Exception {
    URL classes = classFolder();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      for (String name : classNames("linkage")) {
        Class.forName(name, true, alone);
      }
      for (String name : classNames("model")) {
        Class.forName(name, true, alone);
      }
    }
  }

  private static URL classFolder() {
    String name = "id/padan/linkage/JaroWinkler.class";
    URL found = ArchitectureTest.class.getClassLoader().getResource(name);
    try {
      return URI.create(found.toString().replace(name, "")).toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> classNames(String room) {
    return house.stream()
        .filter(c -> c.getPackageName().startsWith("id.padan." + room))
        .filter(c -> !c.getSimpleName().equals("package-info"))
        .map(c -> c.getName())
        .sorted()
        .toList();
  }
}
