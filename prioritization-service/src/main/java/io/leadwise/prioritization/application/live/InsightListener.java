package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.JournalEntry;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who follows changes. What it cannot take now stays in the journal, and it stands there
 * at the place up to which it was told: a slow one costs no memory and misses nothing. Told by one
 * thread at a time.
 */
final class InsightListener {

  private final Audience audience;
  private final MultiEmitter<? super LiveSignal> emitter;
  private final Runnable hangUp;
  private final int buffer;
  private final AtomicLong taken = new AtomicLong();
  private long told;
  private long takenBefore;
  private ChangePlace place;
  private Instant toldAt;
  private Instant tookAt;

  /**
   * @param hangUp ends the connection of a listener that takes nothing
   * @param buffer signals that may wait for it
   */
  InsightListener(
      Audience audience,
      ChangePlace place,
      MultiEmitter<? super LiveSignal> emitter,
      Runnable hangUp,
      int buffer,
      Instant now) {
    this.audience = audience;
    this.place = place;
    this.emitter = emitter;
    this.hangUp = hangUp;
    this.buffer = buffer;
    this.toldAt = now;
    this.tookAt = now;
  }

  Audience audience() {
    return audience;
  }

  ChangePlace place() {
    return place;
  }

  /** One signal was taken; called by whoever sends it on. */
  void took() {
    taken.incrementAndGet();
  }

  boolean isFull() {
    return room() <= 0;
  }

  private long room() {
    return buffer - (told - taken.get());
  }

  void begin(LiveSignal first, Instant now) {
    tell(first, now);
  }

  /**
   * Tells as many of the entries as there is room for.
   *
   * @param entries what happened after the place where the listener stands
   * @param reached the place up to which they tell everything
   */
  void tell(List<JournalEntry> entries, ChangePlace reached, Instant now) {
    for (JournalEntry entry : entries) {
      if (entry.isFor(audience.ownerId())) {
        if (isFull()) {
          return;
        }
        tell(new LiveSignal.Changed(entry.place(), entry.change()), now);
      }
      place = entry.place();
    }
    place = reached;
  }

  /** What was missed cannot be told any more. */
  void reset(ChangePlace to, Instant now) {
    if (!isFull()) {
      place = to;
      tell(new LiveSignal.Reset(to), now);
    }
  }

  /** Keeps the connection open, when nothing was told for long. */
  void beat(Instant now, Duration heartbeat) {
    if (!toldAt.plus(heartbeat).isAfter(now) && told == taken.get()) {
      tell(new LiveSignal.Heartbeat(place), now);
    }
  }

  void end(LiveSignal.Reason reason, Instant now) {
    tell(new LiveSignal.End(reason), now);
    close();
  }

  /** Ends without an end: the listener is to come again, to another replica. */
  void close() {
    emitter.complete();
  }

  /**
   * Looks whether somebody takes what is told. To be asked before anything new is told: what was
   * just told is still on its way.
   *
   * @return false when nobody has taken anything for too long: the listener is let go
   */
  boolean isThere(Instant now, Duration patience) {
    if (emitter.isCancelled()) {
      return false;
    }
    long takenNow = taken.get();
    if (takenNow != takenBefore || emitter.requested() > 0) {
      takenBefore = takenNow;
      tookAt = now;
      return true;
    }
    if (tookAt.plus(patience).isAfter(now)) {
      return true;
    }
    close();
    hangUp.run();
    return false;
  }

  private void tell(LiveSignal signal, Instant now) {
    told++;
    toldAt = now;
    emitter.emit(signal);
  }
}
