package id.padan.job;

import id.padan.db.Databases;
import id.padan.db.Migrations;
import id.padan.db.RegionStore;
import id.padan.decile.DecileSettings;
import id.padan.decile.PmtModel;
import id.padan.definition.Regions;
import id.padan.ingest.Archive;
import id.padan.ingest.FileInspector;
import id.padan.ingest.ReceivedFiles;
import id.padan.intervention.Programme;
import id.padan.linkage.LinkageModel;
import id.padan.model.Progress;
import id.padan.report.OutputRun;
import id.padan.report.OutputSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the rooms together for a command that runs the job. */
@SpringBootApplication(scanBasePackages = "id.padan")
public class PadanApplication {

  private static final int CONNECTIONS = 12;

  /**
   * Migrates the database and starts the context.
   *
   * @throws SQLException if the database cannot be migrated
   */
  static ConfigurableApplicationContext start(
      Databases.Handle database,
      Folders folders,
      Definitions definitions,
      Progress progress,
      StageLines lines)
      throws SQLException {
    Migrations.apply(loginDataSource(database));
    return new SpringApplicationBuilder(PadanApplication.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(
                  Databases.Handle.class, () -> database, b -> b.setDestroyMethodName(null));
              beans.registerBean(Folders.class, () -> folders);
              beans.registerBean(Definitions.class, () -> definitions);
              beans.registerBean(Progress.class, () -> progress);
              beans.registerBean(StageLines.class, () -> lines);
            })
        .run();
  }

  /** Connections as the login that the settings name. */
  static DataSource loginDataSource(Databases.Handle database) {
    PGSimpleDataSource login = new PGSimpleDataSource();
    login.setUrl(database.jdbcUrl());
    login.setUser(database.user());
    login.setPassword(database.password());
    return login;
  }

  /** Connections of a run: whatever the login, it acts as padan_batch. */
  @Bean
  DataSource dataSource(Databases.Handle database) {
    RunPool pool = new RunPool();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql("set role padan_batch");
    return pool;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RunStore runStore(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    return new RunStore(dataSource, transactions, clock);
  }

  @Bean
  AnswerImport answerImport(DataSource dataSource, RunStore runs, Archive archive) {
    return new AnswerImport(dataSource, runs, archive);
  }

  @Bean
  Archive archive(Folders folders) {
    return new Archive(folders.archive());
  }

  @Bean
  WorkbookPassword workbookPassword() {
    return new WorkbookPassword();
  }

  @Bean
  ReceivedFiles receivedFiles(DataSource dataSource, Archive archive, Definitions definitions) {
    return new ReceivedFiles(dataSource, archive, definitions.layouts());
  }

  @Bean
  FileInspector fileInspector(Archive archive, Definitions definitions, Regions regions) {
    return new FileInspector(archive, definitions.layouts(), regions);
  }

  @Bean
  FileJudges fileJudges(
      ReceivedFiles files, Definitions definitions, Regions regions, DataSource dataSource) {
    return new FileJudges(new FileSettings(files, dataSource), definitions, regions);
  }

  /** The loaded region lists, those of jobs/reference included. */
  @Bean
  Regions regions(DataSource dataSource, Definitions definitions) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      RegionStore store = new RegionStore(connection);
      store.load(definitions.reference());
      Regions regions = store.read();
      connection.commit();
      return regions;
    }
  }

  @Bean
  OutputRun outputRun(Folders folders, ReceivedFiles files, Definitions definitions) {
    return new OutputRun(
        new OutputSettings(folders.out(), folders.language()),
        new ArchivedRows(files),
        definitions.layouts());
  }

  @Bean
  LinkageModel personModel(Definitions definitions) {
    return definitions.personModel();
  }

  @Bean
  LinkageModel householdModel(Definitions definitions) {
    return definitions.householdModel();
  }

  @Bean
  PmtModel pmtModel(Definitions definitions) {
    return definitions.pmtModel();
  }

  @Bean
  DecileSettings decileSettings(Definitions definitions) {
    return definitions.decileSettings();
  }

  @Bean
  List<Programme> programmes(Definitions definitions) {
    return definitions.programmes();
  }
}
