package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.domain.mail.MailDomain;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Answers of DNS by domain, each as long as it may be kept, the least recently used dropped first.
 * A look-up under way is shared: nobody asks twice.
 */
final class DomainCache {

  /** An answer with the moment from which on it has to be asked again. */
  record Answer(MailDomain domain, Instant until) {}

  private final Clock clock;
  private final Map<String, CompletableFuture<Answer>> answers;

  DomainCache(Clock clock, int size) {
    this.clock = clock;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Answer>> eldest) {
            return size() > size;
          }
        };
  }

  CompletableFuture<MailDomain> get(
      String domain, Function<String, CompletableFuture<Answer>> ask) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    synchronized (answers) {
      CompletableFuture<Answer> known = answers.get(domain);
      if (known != null && isUsable(known)) {
        return known.thenApply(Answer::domain);
      }
      answers.put(domain, mine);
    }
    // Asked outside the lock: a resolver may answer at once, in this thread.
    CompletableFuture.completedFuture(domain)
        .thenCompose(ask)
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                mine.complete(answer);
              } else {
                mine.completeExceptionally(failure);
              }
            });
    return mine.thenApply(Answer::domain);
  }

  private boolean isUsable(CompletableFuture<Answer> known) {
    if (!known.isDone()) {
      return true;
    }
    return !known.isCompletedExceptionally() && known.join().until().isAfter(clock.instant());
  }
}
