package id.padan.job;

import id.padan.ingest.FileInspector;
import id.padan.ingest.ReceivedFiles;
import id.padan.model.Progress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Stage 1 of 7: files to the archive, each with its layout, dialect and period. */
@Configuration(proxyBeanMethods = false)
class IngestStep {

  @Bean
  Step ingest(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      RunStore runs,
      ReceivedFiles files,
      FileInspector inspector,
      WorkbookPassword password,
      Progress progress) {
    return new StepBuilder("ingest", jobRepository)
        .tasklet(
            (contribution, context) -> {
              long runId = RunParameters.runId(context);
              Inputs inputs = Inputs.parse(runs.find(runId).orElseThrow().arguments());
              List<FileInspector.Arrival> found = inputs.find();
              if (inputs.correctedBy().isPresent()) {
                found = found.stream().map(file -> file.asCorrection(password.get())).toList();
              }
              progress.start("task.ingest", found.size());
              List<List<FileInspector.Inspected>> inspected =
                  found.parallelStream()
                      .map(
                          file -> {
                            var result = inspector.inspect(file);
                            progress.advance(1);
                            return result;
                          })
                      .toList();
              files.clear(runId);
              // all are compared before one is entered: none may stand beside its own run's files
              List<FileInspector.Inspected> compared = new ArrayList<>();
              for (int i = 0; i < found.size(); i++) {
                boolean accepted = found.get(i).format().headersAccepted();
                inspected
                    .get(i)
                    .forEach(file -> compared.add(files.sinceLastDelivery(file, accepted)));
              }
              compared.forEach(file -> files.add(runId, file));
              if (Definitions.rowsAreJudgedDifferently(
                  runs.definitionsOfLastPublished(), runs.definitionsOf(runId))) {
                files.addArchived(runId, files.listCurrent(runId));
              }
              return RepeatStatus.FINISHED;
            },
            transactionManager)
        .build();
  }
}
