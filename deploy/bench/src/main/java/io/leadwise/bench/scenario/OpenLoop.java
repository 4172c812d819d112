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
import java.util.function.LongFunction;

/**
 * Requests at a steady rate, whether or not earlier ones were answered. A latency counts from when
 * the request was due: otherwise a server that stalls would be asked less and look fast.
 */
final class OpenLoop {

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

  private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  /**
   * What came of it.
   *
   * @param sentPerSecond the rate that was reached
   * @param answers how many by status, or by kind of failure
   */
  record Result(Percentiles millis, double sentPerSecond, Map<String, Integer> answers) {}

  private OpenLoop() {}

  /**
   * Sends requests.
   *
   * @param request sends the n-th one and gives its status
   */
  static Result send(
      int perSecond, Duration duration, LongFunction<CompletableFuture<Integer>> request) {
    return new OpenLoop().run(perSecond, duration, request);
  }

  private Result run(
      int perSecond, Duration duration, LongFunction<CompletableFuture<Integer>> request) {
    long count = perSecond * duration.toSeconds();
    List<CompletableFuture<?>> open = new ArrayList<>();
    long began = System.nanoTime();
    for (long i = 0; i < count; i++) {
      long due = began + i * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      open.add(request.apply(i).handle((status, failure) -> note(due, status, failure)));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    awaitAll(open);
    return new Result(
        Percentiles.of(new ArrayList<>(millis)), count / seconds, new TreeMap<>(answers));
  }

  private Void note(long due, Integer status, Throwable failure) {
    millis.add((System.nanoTime() - due) / 1e6);
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
