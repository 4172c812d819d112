package io.leadwise.e2e.keycloak;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.testkit.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Keycloak on this machine, with the realm that {@code deploy/keycloak} ships and a database in
 * memory. Gone when closed, and when this JVM ends.
 */
final class Keycloak implements AutoCloseable {

  /** Its first start builds it, which takes a minute where nothing else runs. */
  static final Duration START_LIMIT = Duration.ofMinutes(12);

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ADMIN = "bootstrap";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  private final Process process;
  private final String url;

  private Keycloak(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it on a free port and waits until the realm is there.
   *
   * @param home where its distribution is unpacked
   * @param realm the realm to import
   * @param log where its output goes
   */
  static Keycloak start(Path home, Path realm, Path log) {
    try {
      delete(home.resolve("data"));
      Path imported = Files.createDirectories(home.resolve("data/import"));
      Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      Files.createDirectories(log.getParent());
      int port = FreePorts.one();
      ProcessBuilder builder =
          new ProcessBuilder(
              "sh",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--db=dev-mem",
              "--import-realm",
              "--http-host=127.0.0.1",
              "--http-port=" + port);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
      builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
      builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      Keycloak keycloak = new Keycloak(process, "http://127.0.0.1:" + port);
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      keycloak.awaitRealm(log);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak could not be started from " + home, e);
    }
  }

  /** Value of {@code iss} in its tokens. */
  String issuer() {
    return url + "/realms/leadwise";
  }

  /** Where clients get the tokens of the realm. */
  String tokenEndpoint() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /** A token of the realm for a person of the demo. */
  String tokenOf(String client, String user) {
    return token(
        "leadwise",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "username",
            user,
            "password",
            "demo-" + user));
  }

  /** A token of the realm for a client that acts for itself. */
  String tokenOf(String client) {
    return token(
        "leadwise",
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            "demo-" + client));
  }

  /** A token of another realm of the same provider. */
  String foreignToken() {
    return token(
        "master",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            ADMIN,
            "password",
            ADMIN));
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private void awaitRealm(Path log) {
    URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
    try {
      await()
          .atMost(START_LIMIT)
          .pollInterval(Duration.ofMillis(500))
          .ignoreException(ConnectException.class)
          .failFast("Keycloak ended while it was starting, see " + log, () -> !process.isAlive())
          .until(() -> send(HttpRequest.newBuilder(discovery)).statusCode() == 200);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private String token(String realm, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    URI endpoint = URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token");
    try {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(endpoint)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body)));
      JsonNode token = new ObjectMapper().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            "No token for %s: %s".formatted(form.get("client_id"), answer.body()));
      }
      return token.path("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
