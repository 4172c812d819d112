package io.leadwise.bench.scenario;

import io.leadwise.bench.measure.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a steady rate, whether or not earlier ones were answered. A latency counts from when
 * the request was due: otherwise a server that stalls would be asked less and look fast.
 */
final class OpenLoop {

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

  private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  /** What is asked. */
  interface Requests {

    /** What the n-th request is like; latencies are told for each kind. */
    String kind(long n);

    /** Sends the n-th request, and gives its status. */
    CompletableFuture<Integer> send(long n);
  }

  /**
   * What came of it.
   *
   * @param byKind latencies in milliseconds, in the order of the names
   * @param sentPerSecond the rate that was reached
   * @param answers how many by status, or by kind of failure
   */
  record Result(
      Map<String, Percentiles> byKind, double sentPerSecond, Map<String, Integer> answers) {

    /** Latencies of all kinds. */
    Percentiles together() {
      return Percentiles.merged(byKind.values());
    }

    /** Requests that were answered, well or not. */
    int count() {
      return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether all of them were answered with 200. */
    boolean allGood() {
      return answers.getOrDefault("200", 0) == count();
    }
  }

  private OpenLoop() {}

  /** Sends requests. */
  static Result send(int perSecond, Duration duration, Requests requests) {
    return new OpenLoop().run(perSecond, duration, requests);
  }

  private Result run(int perSecond, Duration duration, Requests requests) {
    long count = perSecond * duration.toSeconds();
    List<CompletableFuture<?>> open = new ArrayList<>();
    long began = System.nanoTime();
    for (long i = 0; i < count; i++) {
      long due = began + i * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      String kind = requests.kind(i);
      open.add(requests.send(i).handle((status, failure) -> note(kind, due, status, failure)));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    awaitAll(open);
    Map<String, Percentiles> byKind = new TreeMap<>();
    millis.forEach((kind, all) -> byKind.put(kind, Percentiles.of(new ArrayList<>(all))));
    return new Result(byKind, count / seconds, new TreeMap<>(answers));
  }

  private Void note(String kind, long due, Integer status, Throwable failure) {
    millis
        .computeIfAbsent(kind, name -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - due) / 1e6);
    String answer = failure == null ? status.toString() : failure.getClass().getSimpleName();
    answers.merge(answer, 1, Integer::sum);
    return null;
  }

  private void awaitAll(List<CompletableFuture<?>> open) {
    try {
      CompletableFuture.allOf(open.toArray(CompletableFuture[]::new))
          .get(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      long missing = open.stream().filter(one -> !one.isDone()).count();
      answers.put("no answer", (int) missing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
