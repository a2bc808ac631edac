package id.padan.job;

import id.padan.db.Sql;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.RowReader;
import id.padan.model.Progress;
import id.padan.model.SourceRow;
import id.padan.validation.RowJudge;
import id.padan.validation.Verdict;
import id.padan.validation.VerdictWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stages 1 and 2 of 7 in one pass, a partition a file: rows to accepted records, findings and
 * rejected rows.
 */
@Configuration(proxyBeanMethods = false)
class ReceiveStep {

  private static final String FILE = "file";

  @Bean
  Step receive(JobRepository jobRepository, Step judgeFile, Partitioner broughtFiles) {
    return partitioned("receive", jobRepository, judgeFile, broughtFiles);
  }

  @Bean
  Step receiveAgain(JobRepository jobRepository, Step judgeFile, Partitioner archivedFiles) {
    return partitioned("receiveAgain", jobRepository, judgeFile, archivedFiles);
  }

  @Bean
  @StepScope
  Partitioner broughtFiles(
      @Value("#{jobParameters['run']}") long runId,
      ReceivedFiles files,
      Progress progress,
      DataSource dataSource) {
    return gridSize -> {
      JdbcClient.create(dataSource)
          .sql(Sql.named("validation/prepare_first_load"))
          .query(String.class)
          .optional();
      return partitions(files, files.listToJudge(runId, false), progress);
    };
  }

  @Bean
  @StepScope
  Partitioner archivedFiles(
      @Value("#{jobParameters['run']}") long runId, ReceivedFiles files, Progress progress) {
    return gridSize -> partitions(files, files.listToJudge(runId, true), progress);
  }

  private static Map<String, ExecutionContext> partitions(
      ReceivedFiles files, List<Long> fileIds, Progress progress) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    long records = 0;
    for (long fileId : fileIds) {
      partitions.put(FILE + fileId, new ExecutionContext(Map.of(FILE, fileId)));
      records += files.get(fileId).records();
    }
    progress.start("task.receive", records);
    return partitions;
  }

  private static Step partitioned(
      String name, JobRepository jobRepository, Step worker, Partitioner byFile) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
    threads.setConcurrencyLimit(Math.max(2, Runtime.getRuntime().availableProcessors()));
    return new StepBuilder(name, jobRepository)
        .partitioner(worker.getName(), byFile)
        .step(worker)
        .taskExecutor(threads)
        .build();
  }

  @Bean
  Step judgeFile(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      Definitions definitions,
      ItemStreamReader<SourceRow> rowsOfFile,
      ItemProcessor<SourceRow, List<Verdict>> judgeOfFile,
      ItemWriter<List<Verdict>> writerOfFile) {
    return new StepBuilder("judgeFile", jobRepository)
        .<SourceRow, List<Verdict>>chunk(definitions.job().chunkRows())
        .transactionManager(
            transactionManager) // left out, Spring Batch 6 runs without transactions
        .reader(rowsOfFile)
        .processor(judgeOfFile)
        .writer(writerOfFile)
        .build();
  }

  @Bean
  @StepScope
  ItemStreamReader<SourceRow> rowsOfFile(
      @Value("#{stepExecutionContext['file']}") long fileId, ReceivedFiles files) {
    return new RowReader(files, files.get(fileId));
  }

  /** One verdict on each record that a row holds: two of a wide row. */
  @Bean
  @StepScope
  ItemProcessor<SourceRow, List<Verdict>> judgeOfFile(
      @Value("#{stepExecutionContext['file']}") long fileId, FileJudges fileJudges) {
    List<RowJudge> judges = fileJudges.of(fileId);
    return row -> judges.stream().map(judge -> judge.judge(row)).toList();
  }

  @Bean
  @StepScope
  ItemWriter<List<Verdict>> writerOfFile(
      @Value("#{stepExecutionContext['file']}") long fileId,
      @Value("#{jobParameters['run']}") long runId,
      FileJudges judges,
      DataSource dataSource,
      Progress progress) {
    List<VerdictWriter> writers =
        judges.settings(fileId).stream().map(setting -> new VerdictWriter(setting, runId)).toList();
    return chunk -> {
      for (int i = 0; i < writers.size(); i++) {
        int part = i;
        writers
            .get(i)
            .write(
                DataSourceUtils.getConnection(dataSource),
                chunk.getItems().stream().map(verdicts -> verdicts.get(part)).toList());
      }
      progress.advance(chunk.size());
    };
  }
}
