package io.leadwise.kit.tracing;

/**
 * What caused an event: goes along with it, so that one trace and one correlation id lead from the
 * call at the edge through all services.
 *
 * @param traceparent W3C trace context, or null
 * @param correlationId id that the caller gave, or null
 */
public record Cause(String traceparent, String correlationId) {

  public static final Cause NONE = new Cause(null, null);
}
