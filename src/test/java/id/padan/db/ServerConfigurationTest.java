package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigurationTest {

  @ParameterizedTest(name = "{0} MiB, {1} cores")
  @CsvSource({
    " 1024,  1,  256,  16, 1",
    " 4096,  2, 1024,  64, 1",
    "24576,  2, 1024,  64, 1",
    "65536, 16, 1024,  64, 4",
  })
  void takesAtMostAQuarterOfTheMemoryAndAGigabyte(
      long memory, int cores, int sharedBuffers, int workMem, int workers) {
    assertThat(new ServerConfiguration(memory, cores).text(5433))
        .contains(
            "port = 5433\n",
            "shared_buffers = " + sharedBuffers + "MB\n",
            "\nwork_mem = " + workMem + "MB\n",
            "max_parallel_workers_per_gather = " + workers + "\n");
  }
}
