package io.leadwise.lead.application.progress;

import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.domain.runs.RunEstimate;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunStatus;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who follows a run. What it cannot take is replaced by what comes later, so that a slow
 * one costs no memory. Used by one thread at a time.
 */
final class RunListener {

  private final MultiEmitter<? super RunSignal> emitter;
  private final Runnable hangUp;
  private State told;
  private Instant toldAt;
  private Instant tookAt;

  /**
   * @param hangUp ends the connection of a listener that takes nothing
   */
  RunListener(MultiEmitter<? super RunSignal> emitter, Runnable hangUp, Instant now) {
    this.emitter = emitter;
    this.hangUp = hangUp;
    this.toldAt = now;
    this.tookAt = now;
  }

  /** Tells what is new, if anything is. */
  void tell(RunView view, Instant now) {
    if (view.run().isOver()) {
      emitter.emit(new RunSignal.End(view));
      emitter.complete();
      return;
    }
    State state = State.of(view);
    if (!state.equals(told)) {
      told = state;
      toldAt = now;
      emitter.emit(new RunSignal.Progress(view));
    }
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
    if (emitter.requested() > 0) {
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

  /** Keeps the connection open, when nothing was told for long. */
  void beat(Instant now, Duration heartbeat) {
    if (!toldAt.plus(heartbeat).isAfter(now) && emitter.requested() > 0) {
      toldAt = now;
      emitter.emit(new RunSignal.Heartbeat());
    }
  }

  void close() {
    emitter.complete();
  }

  /** What makes one reading of a run differ from another. */
  private record State(
      RunStatus status, boolean selectionDone, RunCounts counts, RunEstimate estimate) {

    static State of(RunView view) {
      return new State(
          view.run().status(), view.run().selectionDone(), view.counts(), view.estimate());
    }
  }
}
