package io.leadwise.kit.inbox;

import io.leadwise.kit.events.CloudEventHeaders;
import io.leadwise.kit.tracing.Cause;
import io.leadwise.kit.tracing.Causes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Continues the trace of each event. A batch holds events of many traces, which is why the span is
 * made here, per event, and not around the poll.
 */
@ApplicationScoped
class EventSpans {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  @Inject Tracer tracer;

  <E> Open open(List<Received<E>> batch) {
    List<Span> spans = new ArrayList<>();
    List<Cause> causes = new ArrayList<>(batch.size());
    for (Received<E> received : batch) {
      var headers = received.kafkaRecord().headers();
      String correlation = CloudEventHeaders.read(headers, CloudEventHeaders.CORRELATION_ID);
      String traceparent = CloudEventHeaders.read(headers, CloudEventHeaders.TRACEPARENT);
      SpanContext parent = parse(traceparent);
      // A span that nobody will export is not worth its allocation: the context is passed on as is.
      if (parent != null && parent.isSampled()) {
        Span span =
            tracer
                .spanBuilder("process " + received.event().topic())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", received.event().topic())
                .setAttribute("messaging.message.id", received.event().id())
                .startSpan();
        spans.add(span);
        traceparent = Causes.traceparent(span.getSpanContext());
      }
      causes.add(new Cause(parent == null ? null : traceparent, correlation));
    }
    return new Open(spans, causes);
  }

  private static SpanContext parse(String traceparent) {
    if (traceparent == null) {
      return null;
    }
    Matcher m = TRACEPARENT.matcher(traceparent);
    if (!m.matches()) {
      return null;
    }
    SpanContext context =
        SpanContext.createFromRemoteParent(
            m.group(1), m.group(2), TraceFlags.fromHex(m.group(3), 0), TraceState.getDefault());
    return context.isValid() ? context : null;
  }

  /** Spans under way. */
  record Open(List<Span> spans, List<Cause> causes) implements AutoCloseable {
    @Override
    public void close() {
      spans.forEach(Span::end);
    }
  }
}
