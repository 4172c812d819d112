package io.leadwise.research.outbound.turn;

import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.research.outbound.turn.Turn.Standing;
import io.leadwise.research.persistence.RequestTurnRepository;
import io.leadwise.research.persistence.TakenTurn;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Turns that all replicas share. While the database is down nobody has a turn: going out without
 * one could make ten replicas ask where one is welcome.
 */
@ApplicationScoped
class SharedTurns implements Turns {

  private static final Logger LOG = Logger.getLogger(SharedTurns.class);
  private static final int SLICE = 1_000;

  private final RequestTurnRepository repository;

  /** Where no time has to pass, only pauses matter, and a trip to the database would cost most. */
  private final LocalTurns free = new LocalTurns();

  @Inject
  SharedTurns(RequestTurnRepository repository) {
    this.repository = repository;
  }

  @Override
  public Turn take(String who, Duration interval, Duration longest)
      throws TurnsUnavailableException {
    if (interval.isZero()) {
      return free.take(who, interval, longest);
    }
    try {
      return turn(repository.take(who, interval, longest));
    } catch (StorageException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void pause(String who, Duration pause) throws TurnsUnavailableException {
    free.pause(who, pause);
    try {
      repository.pause(who, pause);
    } catch (StorageException e) {
      throw unavailable(e);
    }
  }

  /** Forgets turns that are long past. */
  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetPast() {
    while (repository.forgetPast(SLICE) == SLICE) {
      // Another slice is due.
    }
  }

  private static Turn turn(TakenTurn taken) {
    if (taken.granted()) {
      return Turn.granted(taken.delay());
    }
    return new Turn(taken.paused() ? Standing.PAUSED : Standing.CROWDED, taken.delay());
  }

  private static TurnsUnavailableException unavailable(StorageException e) {
    LOG.warnf("Turns cannot be shared: %s", e.getMessage());
    return new TurnsUnavailableException(e);
  }
}
