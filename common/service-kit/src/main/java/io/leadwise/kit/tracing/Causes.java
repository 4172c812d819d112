package io.leadwise.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * Finds the cause of an event that is about to be stored. Inside a batch of incoming events it is
 * the event with the same key; elsewhere it is the current request.
 */
public final class Causes {

  private static final ThreadLocal<Map<String, Cause>> BATCH = new ThreadLocal<>();

  private Causes() {}

  /** Runs the work with the given causes by key. */
  public static void during(Map<String, Cause> causes, Runnable work) {
    BATCH.set(causes);
    try {
      work.run();
    } finally {
      BATCH.remove();
    }
  }

  public static Cause of(String key) {
    Map<String, Cause> batch = BATCH.get();
    if (batch != null && batch.containsKey(key)) {
      return batch.get(key);
    }
    Object correlationId = MDC.get(CorrelationFilter.MDC_KEY);
    return new Cause(
        traceparent(Span.current().getSpanContext()),
        correlationId == null ? null : correlationId.toString());
  }

  /** Writes the context as W3C Trace Context does, or null where there is none. */
  public static String traceparent(SpanContext context) {
    if (!context.isValid()) {
      return null;
    }
    return "00-%s-%s-%s"
        .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex());
  }
}
