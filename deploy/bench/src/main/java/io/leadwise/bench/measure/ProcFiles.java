package io.leadwise.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What Linux tells about processes under {@code /proc} (proc(5)). A process that is gone has no
 * answer: processes end while they are being measured.
 */
final class ProcFiles {

  /** USER_HZ: fixed at 100 for user space on every Linux that a JDK runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final Path PROC = Path.of("/proc");

  private ProcFiles() {}

  /**
   * Processor time of a process.
   *
   * @param own user and system seconds of itself
   * @param endedChildren the same of its children that ended
   */
  record Cpu(long parent, double own, double endedChildren) {}

  /** Processor time so far; null when the process is gone. */
  static Cpu cpu(long pid) {
    try {
      return parseStat(Files.readString(PROC.resolve(pid + "/stat")));
    } catch (IOException e) {
      return null;
    }
  }

  static Cpu parseStat(String stat) {
    // The name is in brackets and may itself hold blanks and brackets.
    String[] f = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new Cpu(
        Long.parseLong(f[1]),
        (Long.parseLong(f[11]) + Long.parseLong(f[12])) / TICKS_PER_SECOND,
        (Long.parseLong(f[13]) + Long.parseLong(f[14])) / TICKS_PER_SECOND);
  }

  /** Bytes of a field such as {@code VmRSS} of {@code /proc/<pid>/status}. */
  static OptionalLong status(long pid, String field) {
    return kibibytes(PROC.resolve(pid + "/status"), field);
  }

  /** Proportional set size in bytes: shared memory is counted once over all who share it. */
  static OptionalLong proportionalBytes(long pid) {
    return kibibytes(PROC.resolve(pid + "/smaps_rollup"), "Pss");
  }

  /** Bytes of the machine's memory. */
  static OptionalLong totalMemory() {
    return kibibytes(PROC.resolve("meminfo"), "MemTotal");
  }

  /** Seconds that all processors together were busy since the machine started. */
  static double busySeconds() {
    try (Stream<String> lines = Files.lines(PROC.resolve("stat"))) {
      return lines.findFirst().map(ProcFiles::parseBusy).orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  static double parseBusy(String line) {
    String[] f = line.split("\\s+");
    double ticks = 0;
    // user nice system (idle iowait) irq softirq steal
    for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
      ticks += Long.parseLong(f[i]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Ids of the children of a process. */
  static List<Long> children(long parent) {
    List<Long> children = new ArrayList<>();
    try (Stream<Path> all = Files.list(PROC)) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .mapToLong(Long::parseLong)
          .forEach(
              pid -> {
                Cpu cpu = cpu(pid);
                if (cpu != null && cpu.parent() == parent) {
                  children.add(pid);
                }
              });
    } catch (IOException e) {
      return List.of();
    }
    return children;
  }

  private static OptionalLong kibibytes(Path file, String field) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(field + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}
