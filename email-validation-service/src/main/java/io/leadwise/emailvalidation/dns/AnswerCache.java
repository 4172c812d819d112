package io.leadwise.emailvalidation.dns;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Answers of DNS, each as long as it may be kept, the least recently used dropped first. A look-up
 * under way is shared: nobody asks twice.
 */
final class AnswerCache<K, V> {

  /** An answer with the moment from which on it has to be asked again. */
  record Kept<V>(V answer, Instant until) {}

  /**
   * Bytes that are counted for an answer: twice to three times what one of one to three servers
   * takes, for zones are free to send more.
   */
  private static final int ANSWER = 1_024;

  /** One cache may fill one of so many parts of the heap; the service has two. */
  private static final int PARTS = 8;

  private final Clock clock;
  private final Map<K, CompletableFuture<Kept<V>>> answers;

  /** A cache of so many answers, or of as many as fit into the heap of this virtual machine. */
  static <K, V> AnswerCache<K, V> within(Clock clock, int wanted) {
    return new AnswerCache<>(clock, sizeWithin(wanted, Runtime.getRuntime().maxMemory()));
  }

  /**
   * Returns how many answers to keep.
   *
   * @param wanted as many, if they fit
   * @param heap bytes that the virtual machine may use at most
   */
  static int sizeWithin(int wanted, long heap) {
    return (int) Math.max(1, Math.min(wanted, heap / PARTS / ANSWER));
  }

  AnswerCache(Clock clock, int size) {
    this.clock = clock;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<Kept<V>>> eldest) {
            return size() > size;
          }
        };
  }

  /** Returns what is known, or asks; the moment until which it holds comes with it. */
  CompletableFuture<Kept<V>> get(K question, Function<K, CompletableFuture<Kept<V>>> ask) {
    CompletableFuture<Kept<V>> mine = new CompletableFuture<>();
    synchronized (answers) {
      CompletableFuture<Kept<V>> known = answers.get(question);
      if (known != null && isUsable(known)) {
        return known;
      }
      answers.put(question, mine);
    }
    // Asked outside the lock: a resolver may answer at once, in this thread.
    CompletableFuture.completedFuture(question)
        .thenCompose(ask)
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                mine.complete(answer);
              } else {
                mine.completeExceptionally(failure);
              }
            });
    return mine;
  }

  private boolean isUsable(CompletableFuture<Kept<V>> known) {
    if (!known.isDone()) {
      return true;
    }
    return !known.isCompletedExceptionally() && known.join().until().isAfter(clock.instant());
  }
}
