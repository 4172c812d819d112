package io.leadwise.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Remembers in a file which processes were started, so that the next start can end those that
 * outlived a suite that was itself killed.
 */
public final class ProcessRecord {

  private static final long STOP_SECONDS = 10;

  private final Path file;

  /** Keeps the record in the given file. */
  public ProcessRecord(Path file) {
    this.file = file;
  }

  /** Notes a process. Ids are used again: the time of its start tells whose id it is. */
  public synchronized void add(ProcessHandle process) {
    String line = process.pid() + " " + startOf(process).map(Instant::toString).orElse("-");
    try {
      Files.writeString(
          file,
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the noted processes that still run, and begins an empty record. */
  public synchronized void endLeftovers() {
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .flatMap(ProcessRecord::running)
            .forEach(ProcessRecord::end);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a process: politely, and after ten seconds by force. */
  public static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Stream<ProcessHandle> running(String line) {
    List<String> parts = List.of(line.split(" "));
    return ProcessHandle.of(Long.parseLong(parts.get(0))).stream()
        .filter(p -> startOf(p).map(Instant::toString).orElse("-").equals(parts.get(1)));
  }

  private static Optional<Instant> startOf(ProcessHandle process) {
    return process.info().startInstant();
  }
}
