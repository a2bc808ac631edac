package id.padan.cli.bench;

import id.padan.model.Message;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a measurement was made on, and the most memory that this process held. */
final class Machine {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Machine() {}

  /** Processors, memory, JDK and server in one line. */
  static Message describe(String server) {
    return describe(List.of("PostgreSQL " + server));
  }

  /** Processors, memory and JDK in one line. */
  static Message describe() {
    return describe(List.of());
  }

  private static Message describe(List<String> more) {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    List<String> all = new ArrayList<>();
    all.add("%s %s".formatted(system.getName(), system.getArch()));
    all.add("JDK " + Runtime.version());
    all.addAll(more);
    String names = String.join(", ", all);
    return Message.of(
        "bench.machine",
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize() >> 20,
        names);
  }

  /** Frees what nobody holds any more; the peak is that of what comes. */
  static void forgetPeakHeap() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Peaks of the heap's pools together, in MiB: at least what the heap held at one time. */
  static long peakHeapMiB() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak.getUsed())
            .sum()
        >> 20;
  }

  /** The most memory that the process had resident, in MiB; only Linux tells. */
  static OptionalLong peakResidentMiB() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .findFirst();
  }
}
