package io.leadwise.research.application.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of a source that are needed twice within one research: to find out who a company is, and
 * for its facts. They are kept for {@value #KEPT_MINUTES} minutes, at most {@value #MOST} of them
 * unless told otherwise.
 */
public final class RecentAnswers<T> {

  static final int KEPT_MINUTES = 10;
  static final int MOST = 200;

  private final Clock clock;
  private final int most;
  private final Map<String, Kept<T>> answers =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
          return size() > most;
        }
      };

  public RecentAnswers(Clock clock) {
    this(clock, MOST);
  }

  public RecentAnswers(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  public synchronized Optional<T> get(String key) {
    Kept<T> kept = answers.get(key);
    boolean usable =
        kept != null && kept.at().plus(Duration.ofMinutes(KEPT_MINUTES)).isAfter(clock.instant());
    return usable ? Optional.of(kept.answer()) : Optional.empty();
  }

  public synchronized void put(String key, T answer) {
    answers.put(key, new Kept<>(answer, clock.instant()));
  }

  private record Kept<T>(T answer, Instant at) {}
}
