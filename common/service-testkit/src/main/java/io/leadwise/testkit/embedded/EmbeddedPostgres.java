package io.leadwise.testkit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A real PostgreSQL as a child process of this JVM; the super-user is {@link #USER}. */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The one user; connections from this machine need no password. */
  public static final String USER = "postgres";

  /** A password to give to pools that insist on one; the server does not check it. */
  public static final String PASSWORD = "postgres";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts a server on a free port whose data is gone when it stops, and which does not wait for
   * the disk: for tests only.
   */
  public static EmbeddedPostgres startTemporary() {
    return start(
        builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off"));
  }

  /**
   * Starts a server that keeps its data.
   *
   * @param folder data and binaries live below it; made if missing; a second start finds all rows
   * @param port port on localhost, or 0 for a free one
   * @param config server settings such as {@code fsync}; empty for the defaults
   */
  public static EmbeddedPostgres startPersistent(
      Path folder, int port, Map<String, String> config) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot use the folder " + folder, e);
    }
    var builder =
        builder()
            .setDataDirectory(folder.resolve("data"))
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setCleanDataDirectory(false)
            // Whoever keeps data decides when the server stops, after its last client.
            .setRegisterShutdownHook(false)
            // The library is made for tests and switches these off.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    if (port != 0) {
      builder.setPort(port);
    }
    config.forEach(builder::setServerConfig);
    return start(builder);
  }

  /** JDBC address of a database of this server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  /** Process id of the server. */
  public long pid() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(USER), USER, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The server does not tell its process id", e);
    }
  }

  /** Port on localhost. */
  public int port() {
    return server.getPort();
  }

  /**
   * Creates a database unless it exists.
   *
   * @param name lower-case letters, digits and underscores
   * @return its JDBC address
   */
  public String createDatabase(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain database name: " + name);
    }
    try (Connection connection = DriverManager.getConnection(jdbcUrl(USER), USER, PASSWORD)) {
      if (!exists(connection, name)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("create database " + name);
        }
      }
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be created", e);
    }
  }

  /**
   * Ends the server at once, without a word to its clients (its manual, section 18.5: immediate
   * shutdown); the next start on the same folder recovers from its log.
   */
  public void crash() {
    ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).inheritIO().start();
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException("The server could not be ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The server did not end", e);
    }
    // Gives back the lock on its folder.
    close();
  }

  /** Stops the server; a persistent one keeps its data. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
    }
  }

  private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder() {
    return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
        .setPort(FreePorts.one())
        .setPGStartupWait(START_LIMIT)
        .setServerConfig("max_connections", "200");
  }

  private static EmbeddedPostgres start(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder) {
    try {
      return new EmbeddedPostgres(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      return query.executeQuery().next();
    }
  }
}
