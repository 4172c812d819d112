package io.leadwise.local.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Waits until all that is on its way has arrived: no run goes on, no outbox holds anything, and
 * nobody is behind on a topic. Twice in a row, since what leaves one service may not have got to
 * the next when it is looked at. Switch the agent off first, or new work comes in meanwhile.
 */
@Command(
    name = "drain",
    mixinStandardHelpOptions = true,
    description = "Waits until nothing is in flight; switch the agent off before.")
final class Drain implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> IN_FLIGHT =
      List.of("leadwise_outbox_waiting", "leadwise_selection_run_seconds");

  @Mixin KafkaConnection kafka;

  @Option(
      names = "--service",
      split = ",",
      defaultValue =
          "consent-service,lead-service,research-service,email-validation-service,"
              + "prioritization-service",
      description = "Services whose consumers are waited for; default: all five.")
  List<String> services;

  @Option(
      names = "--metrics",
      split = ",",
      defaultValue =
          "http://localhost:8081/q/metrics,http://localhost:8082/q/metrics,"
              + "http://localhost:8083/q/metrics,http://localhost:8084/q/metrics,"
              + "http://localhost:8085/q/metrics",
      description = "Where their metrics are, one replica of each at least.")
  List<URI> metrics;

  @Option(
      names = "--limit",
      defaultValue = "PT10M",
      description = "How long is waited at most; default ${DEFAULT-VALUE}.")
  Duration limit;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Override
  public Integer call() throws InterruptedException, ExecutionException, IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    List<String> told = List.of();
    int quiet = 0;
    try (Admin admin = kafka.admin()) {
      while (quiet < 2) {
        List<String> left = left(new Groups(admin));
        quiet = left.isEmpty() ? quiet + 1 : 0;
        if (!left.equals(told)) {
          left.forEach(System.out::println);
          told = left;
        }
        if (System.nanoTime() > deadline && quiet < 2) {
          throw new OperationException(
              "Not everything arrived within %d s.".formatted(limit.toSeconds()));
        }
        if (quiet < 2) {
          Thread.sleep(PAUSE.toMillis());
        }
      }
    }
    System.out.println("Nothing is in flight.");
    return 0;
  }

  private List<String> left(Groups groups)
      throws InterruptedException, ExecutionException, IOException {
    List<String> left = new ArrayList<>();
    for (String service : services) {
      groups
          .behind(service)
          .forEach((topic, count) -> left.add("%s: %d of %s".formatted(service, count, topic)));
    }
    for (URI address : metrics) {
      left.addAll(inFlight(address));
    }
    return left;
  }

  private List<String> inFlight(URI address) throws InterruptedException, IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return http.send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> IN_FLIGHT.stream().anyMatch(name -> line.startsWith(name + " ")))
        .filter(line -> Double.parseDouble(line.substring(line.indexOf(' '))) > 0)
        .map(line -> address.getAuthority() + ": " + line)
        .toList();
  }
}
