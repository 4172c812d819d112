package io.leadwise.lead.api.selection;

import io.leadwise.lead.application.progress.RunSignal;
import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.domain.selection.RunCounts;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Writes what a listener of a run is told as server-sent events (HTML Living Standard, 9.2). */
final class RunEvents {

  private static final long RECONNECT_MILLIS = 3_000;

  private RunEvents() {}

  static OutboundSseEvent of(Sse sse, RunSignal signal) {
    if (signal instanceof RunSignal.Progress progress) {
      return event(sse, "progress", progress.view());
    }
    if (signal instanceof RunSignal.End end) {
      return event(sse, "end", end.view());
    }
    return sse.newEventBuilder().comment("heartbeat").build();
  }

  private static OutboundSseEvent event(Sse sse, String name, RunView view) {
    return sse.newEventBuilder()
        .name(name)
        .id(id(view.counts()))
        .reconnectDelay(RECONNECT_MILLIS)
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(RunResponse.class, RunResponse.of(view))
        .build();
  }

  /** Grows with the run, and is the same on every replica. */
  private static String id(RunCounts counts) {
    return String.valueOf(
        counts.selected()
            + counts.researched()
            + counts.validated()
            + counts.prioritized()
            + counts.failed());
  }
}
