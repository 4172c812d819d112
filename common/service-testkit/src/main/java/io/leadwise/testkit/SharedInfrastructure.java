package io.leadwise.testkit;

import io.leadwise.testkit.embedded.EmbeddedKafka;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import io.leadwise.testkit.embedded.EventTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka, started once per JVM. Quarkus loads test classes through several class
 * loaders, each with statics of its own: the addresses therefore live in system properties.
 */
final class SharedInfrastructure {

  private static final String JDBC_URL = "leadwise.testkit.jdbc-url";
  private static final String BOOTSTRAP = "leadwise.testkit.bootstrap-servers";
  private static final int PARTITIONS = 3;

  private SharedInfrastructure() {}

  static String jdbcUrl() {
    ensureStarted();
    return System.getProperty(JDBC_URL);
  }

  static String bootstrapServers() {
    ensureStarted();
    return System.getProperty(BOOTSTRAP);
  }

  private static void ensureStarted() {
    // The one lock that all class loaders see alike.
    synchronized (System.getProperties()) {
      if (System.getProperty(BOOTSTRAP) == null) {
        start();
      }
    }
  }

  private static void start() {
    CompletableFuture<EmbeddedPostgres> starting =
        CompletableFuture.supplyAsync(EmbeddedPostgres::startTemporary);
    Path folder = temporaryFolder();
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, Map.of());
    EmbeddedPostgres postgres = starting.join();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  kafka.close();
                  postgres.close();
                  delete(folder);
                },
                "leadwise-testkit-stop"));
    kafka.createTopics(EventTopics.all(PARTITIONS));
    kafka.createTopics(EventTopics.deadLetters(EventTopics.SERVICES));
    System.setProperty(JDBC_URL, postgres.createDatabase(moduleName()));
    System.setProperty(BOOTSTRAP, kafka.bootstrapServers());
  }

  private static String moduleName() {
    String folder = System.getProperty("basedir", System.getProperty("user.dir"));
    String name = Path.of(folder).toAbsolutePath().getFileName().toString();
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return Character.isLetter(plain.charAt(0)) ? plain : "module_" + plain;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("leadwise-kafka-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
