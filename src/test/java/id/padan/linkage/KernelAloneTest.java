package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class KernelAloneTest {

  @Test
  void scoresAPairWithNothingButTheJdk() throws Exception {
    URL kernel = Linker.class.getProtectionDomain().getCodeSource().getLocation();
    URL caller = ScoresAPair.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {kernel, caller}, ClassLoader.getPlatformClassLoader())) {
      Callable<?> scores =
          (Callable<?>)
              alone.loadClass(ScoresAPair.class.getName()).getDeclaredConstructor().newInstance();

      assertThat((Double) scores.call()).isCloseTo(3.0, within(1e-9));
    }
  }
}
