package io.leadwise.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One service as a child process. A JVM shutdown hook of the suite stops it; the log file is
 * appended to, so that a restart does not hide what happened before.
 */
public final class ServiceProcess implements AutoCloseable {

  /**
   * Otherwise the C library keeps memory aside for each of many threads, and what the compiler gave
   * back.
   */
  private static final Map<String, String> MEMORY_SETTINGS =
      Map.of(
          "MALLOC_ARENA_MAX", "1",
          "MALLOC_MMAP_THRESHOLD_", "65536",
          "MALLOC_TRIM_THRESHOLD_", "65536");

  private final Service service;
  private final int port;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path jar;
  private final Path log;
  private final ProcessRecord record;
  private Process process;
  private boolean closed;

  /**
   * Describes a process; {@link #start()} starts it.
   *
   * @param root root of the repository, where the services are built
   * @param jvmFlags flags such as {@code -Xmx160m}
   * @param properties settings, given as system properties
   * @param environment variables that are added to those of this process
   * @param log file for its output
   * @param record where it is noted, once started
   */
  public ServiceProcess(
      Service service,
      Path root,
      int port,
      List<String> jvmFlags,
      Map<String, String> properties,
      Map<String, String> environment,
      Path log,
      ProcessRecord record) {
    this.service = service;
    this.port = port;
    this.jar = service.runnableJar(root);
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.record = record;
    this.command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
  }

  /**
   * Starts the process without waiting for it.
   *
   * @throws SuiteException when the service is not built
   */
  public synchronized void start() {
    if (closed) {
      throw new SuiteException(service.directory() + " is not started: the suite is stopping.");
    }
    if (!Files.exists(jar)) {
      throw new SuiteException(
          service.directory() + " is not built: " + jar + " is missing; run mvn package.");
    }
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(jar.getParent().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      MEMORY_SETTINGS.forEach(builder.environment()::putIfAbsent);
      builder.environment().putAll(environment);
      process = builder.start();
      record.add(process.toHandle());
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(service.directory() + " could not be started", e);
    }
  }

  /**
   * Waits until the service says that it is ready.
   *
   * @throws SuiteException when it ends before, or is not ready in time
   */
  public void awaitReady(Duration limit) {
    Readiness readiness = new Readiness(port);
    long deadline = System.nanoTime() + limit.toNanos();
    while (!readiness.isReady()) {
      if (!isAlive()) {
        throw new SuiteException(
            "%s stopped while it was starting: %s (log: %s)."
                .formatted(service.directory(), LogTail.lastError(log), log));
      }
      if (System.nanoTime() > deadline) {
        throw new SuiteException(
            "%s was not ready after %d s: %s (log: %s)."
                .formatted(service.directory(), limit.toSeconds(), readiness.lastAnswer(), log));
      }
      readiness.pause();
    }
  }

  /** Stops it: politely, and after ten seconds by force. */
  public void stop() {
    Process running = current();
    if (running != null) {
      ProcessRecord.end(running.toHandle());
    }
  }

  /** Ends it at once, as a crash would (SIGKILL), and waits until it is gone. */
  public void kill() {
    Process running = current();
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  /** Starts it again after a stop or a kill, and waits until it is ready. */
  public void restart(Duration limit) {
    stop();
    start();
    awaitReady(limit);
  }

  /** Stops it for good. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    stop();
  }

  public Service service() {
    return service;
  }

  public int port() {
    return port;
  }

  /** Address of this process, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    Process running = current();
    return running != null && running.isAlive();
  }

  /** Id of the running process. */
  public long pid() {
    return current().pid();
  }

  /** Memory that it occupies now, in bytes; -1 where the operating system does not tell. */
  public long residentBytes() {
    return ResidentMemory.ofProcess(pid());
  }

  private synchronized Process current() {
    return process;
  }
}
