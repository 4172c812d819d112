package io.leadwise.prioritization.api.live;

import io.leadwise.prioritization.application.live.LiveSignal;
import io.leadwise.prioritization.domain.change.ChangePlace;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import java.util.Map;

/** Writes what a listener is told as server-sent events (HTML Living Standard, 9.2). */
final class LiveEvents {

  private static final long RECONNECT_MILLIS = 3_000;

  private LiveEvents() {}

  static OutboundSseEvent of(Sse sse, LiveSignal signal) {
    if (signal instanceof LiveSignal.Changed changed) {
      return event(sse, name(changed.change().kind()), changed.place())
          .data(InsightChangeResponse.class, InsightChangeResponse.of(changed.change()))
          .build();
    }
    if (signal instanceof LiveSignal.Ready ready) {
      return event(sse, "ready", ready.place()).data(Map.class, Map.of()).build();
    }
    if (signal instanceof LiveSignal.Reset reset) {
      return event(sse, "reset", reset.place()).data(Map.class, Map.of()).build();
    }
    if (signal instanceof LiveSignal.End end) {
      return sse.newEventBuilder()
          .name("end")
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(Map.class, Map.of("reason", end.reason()))
          .build();
    }
    // An id without data is no event, yet it is what a client that comes back goes on after.
    return sse.newEventBuilder()
        .comment("heartbeat")
        .id(((LiveSignal.Heartbeat) signal).place().toString())
        .build();
  }

  private static OutboundSseEvent.Builder event(Sse sse, String name, ChangePlace place) {
    return sse.newEventBuilder()
        .name(name)
        .id(place.toString())
        .reconnectDelay(RECONNECT_MILLIS)
        .mediaType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
