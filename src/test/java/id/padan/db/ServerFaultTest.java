package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFaultTest {

  private static final Path FOLDER = Path.of("/tidak/ada");

  @ParameterizedTest
  @CsvSource({
    "initdb: error: could not write file: No space left on device, Kosongkan ruang",
    "unshare: unshare failed: Operation not permitted, sebagai pengguna biasa",
    "initdb: error: could not access directory: Permission denied, tanpa sudo",
    "'FATAL:  could not bind IPv4 address', firewall",
    "'FATAL:  something new', server.log",
  })
  void faultOfTheServerNamesPlaceAndRemedy(String output, String remedy) {
    assertThat(ServerFault.in(FOLDER, "db.start", output))
        .hasMessageStartingWith(FOLDER + ": server tidak mau mulai")
        .hasMessageContaining(remedy);
  }

  @Test
  void faultOfAFileKeepsItsCause() {
    AccessDeniedException denied = new AccessDeniedException("berkas");

    assertThat(ServerFault.in(FOLDER, denied)).hasMessageContaining("tanpa sudo").hasCause(denied);
  }
}
