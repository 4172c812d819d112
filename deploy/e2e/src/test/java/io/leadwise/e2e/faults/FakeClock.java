package io.leadwise.e2e.faults;

import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of one service's process, which jumps while the process runs: libfaketime answers for
 * the operating system, and reads in a file how far it is off.
 */
final class FakeClock {

  /** How long the library keeps what the file says, in seconds. */
  private static final String CACHE_SECONDS = "1";

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
        .environment(service, "FAKETIME_CACHE_DURATION", CACHE_SECONDS)
        // Only what a clock on the wall shows jumps; what measures time goes on.
        .environment(service, "FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .environment(service, "DONT_FAKE_MONOTONIC", "1");
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

  /** Has it jump to that far from the right time. */
  void set(Duration off) {
    try {
      Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text(off));
      // As a whole: the service must not read half of it.
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Duration off) {
    return "%+d%n".formatted(off.toSeconds());
  }
}
