package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.application.Consents;
import io.leadwise.prioritization.config.LiveConfig;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.JournalEntry;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lets people follow what changes, live. Whichever replica changed a lead, the journal in the
 * database knows: each replica reads on in it once for all its listeners, and only while somebody
 * listens. A listener that comes back, or cannot keep up, is read to from where it stands.
 */
@ApplicationScoped
public class InsightStreams {
  private static final Logger LOG = Logger.getLogger(InsightStreams.class);

  /** Entries that are read at once. */
  private static final int PAGE = 200;

  private final Set<InsightListener> listeners = ConcurrentHashMap.newKeySet();
  private final InsightChangeRepository journal;
  private final Consents consents;
  private final LiveConfig config;
  private final Clock clock;
  // Where the listeners stand that keep up; used by the one thread that polls.
  private ChangePlace shared;
  private volatile boolean stopping;

  InsightStreams(
      InsightChangeRepository journal, Consents consents, LiveConfig config, Clock clock) {
    this.journal = journal;
    this.consents = consents;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What changes from now on, or since a place.
   *
   * @param lastEventId the last event that was received; null for a new listener
   * @param hangUp ends the connection of a listener that takes nothing for too long
   * @throws io.leadwise.prioritization.application.ConsentRequiredException when the owner of the
   *     list has not consented
   * @throws TooManyStreamsException when the caller or this replica has as many as it may have
   */
  public Multi<LiveSignal> follow(Audience audience, String lastEventId, Runnable hangUp) {
    if (audience.ownerId() != null) {
      consents.require(audience.ownerId());
    }
    requireRoom(audience.callerId());
    LiveSignal first = beginning(lastEventId);
    AtomicReference<InsightListener> taker = new AtomicReference<>();
    return Multi.createFrom()
        .<LiveSignal>emitter(
            emitter -> {
              InsightListener listener =
                  new InsightListener(
                      audience, place(first), emitter, hangUp, config.buffer(), clock.instant());
              taker.set(listener);
              // Told before the poll can see it: one thread at a time.
              listener.begin(first, clock.instant());
              listeners.add(listener);
              emitter.onTermination(() -> listeners.remove(listener));
              if (stopping) {
                listener.close();
              }
            },
            // Never more than the listener's own bound.
            BackPressureStrategy.BUFFER)
        .onItem()
        .invoke(() -> taker.get().took());
  }

  private void requireRoom(UUID callerId) {
    if (listeners.size() >= config.maxStreams()) {
      throw TooManyStreamsException.ofReplica(config.maxStreams());
    }
    long own = listeners.stream().filter(one -> one.audience().callerId().equals(callerId)).count();
    if (own >= config.maxStreamsPerCaller()) {
      throw TooManyStreamsException.ofCaller(config.maxStreamsPerCaller());
    }
  }

  private LiveSignal beginning(String lastEventId) {
    ChangePlace head = journal.head();
    if (lastEventId == null || lastEventId.isBlank()) {
      return new LiveSignal.Ready(head);
    }
    return ChangePlace.parse(lastEventId)
        .filter(place -> isKnown(place, head))
        .<LiveSignal>map(LiveSignal.Ready::new)
        .orElseGet(() -> new LiveSignal.Reset(head));
  }

  private boolean isKnown(ChangePlace place, ChangePlace head) {
    return place.compareTo(journal.floor()) >= 0 && place.compareTo(head) <= 0;
  }

  private static ChangePlace place(LiveSignal first) {
    return first instanceof LiveSignal.Ready ready
        ? ready.place()
        : ((LiveSignal.Reset) first).place();
  }

  @Scheduled(
      identity = "insight-streams",
      every = "{leadwise.prioritization.live.interval}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    poll();
  }

  /** Tells each listener what it does not know yet. */
  synchronized void poll() {
    Instant now = clock.instant();
    listeners.removeIf(one -> !one.isThere(now, config.patience()));
    if (listeners.isEmpty()) {
      shared = null;
      return;
    }
    try {
      endWhatMayNotGoOn(now);
      tellAll(now);
    } catch (RuntimeException e) {
      // The database may be away for a moment; heartbeats go on, and so does the next look.
      LOG.warnf("Changes could not be read for those who follow them: %s", e.getMessage());
    }
    listeners.forEach(one -> one.beat(now, config.heartbeat()));
  }

  private void endWhatMayNotGoOn(Instant now) {
    Set<UUID> withdrawn =
        consents.withdrawn(
            listeners.stream()
                .map(one -> one.audience().ownerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    for (InsightListener one : listeners) {
      UUID owner = one.audience().ownerId();
      if (owner != null && withdrawn.contains(owner)) {
        one.end(LiveSignal.Reason.CONSENT_WITHDRAWN, now);
        listeners.remove(one);
      } else if (!now.isBefore(one.audience().until())) {
        one.end(LiveSignal.Reason.TOKEN_EXPIRED, now);
        listeners.remove(one);
      }
    }
  }

  private void tellAll(Instant now) {
    ChangePlace head = journal.head();
    if (shared == null) {
      shared = head;
    }
    ChangePlace from = shared;
    ChangePlace reached = head;
    List<JournalEntry> news = journal.read(from, head, null, PAGE);
    if (news.size() == PAGE) {
      reached = news.get(PAGE - 1).place();
    }
    for (InsightListener one : listeners) {
      if (one.place().equals(from)) {
        one.tell(news, reached, now);
      } else {
        catchUp(one, reached, now);
      }
    }
    shared = reached;
  }

  private void catchUp(InsightListener one, ChangePlace reached, Instant now) {
    if (one.isFull() || one.place().compareTo(reached) >= 0) {
      return;
    }
    if (one.place().compareTo(journal.floor()) < 0) {
      one.reset(reached, now);
      return;
    }
    List<JournalEntry> missed = journal.read(one.place(), reached, one.audience().ownerId(), PAGE);
    one.tell(missed, missed.size() == PAGE ? missed.get(PAGE - 1).place() : reached, now);
  }

  /** How many follow on this replica. */
  int listeners() {
    return listeners.size();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    listeners.forEach(InsightListener::close);
  }
}
