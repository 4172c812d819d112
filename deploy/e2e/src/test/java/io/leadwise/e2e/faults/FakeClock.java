package io.leadwise.e2e.faults;

import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of one service's processes: libfaketime answers for the operating system. How far it is
 * off is read in a file when a process starts; a jump under a running JVM would also move what it
 * measures its waits with, which no real jump does.
 */
final class FakeClock {

  private final Path file;

  /**
   * Prepares a clock that is right at first.
   *
   * @param options of the suite in which the service will run
   */
  FakeClock(Path library, SuiteOptions options, Service service, Path folder) {
    this.file = folder.resolve(service + ".clock");
    set(Duration.ZERO);
    options
        .environment(service, "LD_PRELOAD", library.toString())
        .environment(service, "FAKETIME_TIMESTAMP_FILE", file.toString())
        // In seconds: longer than any process lives.
        .environment(service, "FAKETIME_CACHE_DURATION", "86400");
  }

  /** Where the Debian package {@code faketime} puts the library; empty without it. */
  static Optional<Path> library() {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Has it be that far from the right time in processes that start from now on. */
  void set(Duration off) {
    try {
      Files.writeString(file, "%+d%n".formatted(off.toSeconds()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
