package io.leadwise.research.application.source;

import io.leadwise.research.config.ResearchConfig;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks sources beside each other, each within its time, and leaves those alone that fail again and
 * again. Questions that wait for a thread are few: a worker asks about one company at a time.
 */
@ApplicationScoped
public class SourceCalls {

  private static final int KEEP_IDLE_SECONDS = 30;

  private final Breakers breakers;
  private final SourceHealthLog health;
  private final ThreadPoolExecutor threads;

  @Inject
  public SourceCalls(Breakers breakers, SourceHealthLog health, ResearchConfig config) {
    this.breakers = breakers;
    this.health = health;
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            config.sourceThreads(),
            config.sourceThreads(),
            KEEP_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "research-source-" + number.incrementAndGet()));
    threads.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  /** Begins to ask; whoever asks has to wait for the answer, or to give it up. */
  public <T> PendingAnswer<T> ask(Question<T> question) {
    Breaker breaker = breakers.of(question);
    return breaker
        .enter()
        .map(refusal -> PendingAnswer.<T>refused(question, refusal))
        .orElseGet(
            () -> {
              var asked = threads.submit(Context.current().wrap(question.asking()::ask));
              return new PendingAnswer<>(question, asked, breaker, health);
            });
  }
}
