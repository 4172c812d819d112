package io.leadwise.kit.tracing;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes {@code X-Correlation-Id} from the caller, or the trace id where there is none, into the log
 * and gives it back with the answer.
 */
public class CorrelationFilter {

  public static final String HEADER = "X-Correlation-Id";
  static final String MDC_KEY = "correlationId";

  /** It goes into logs and headers: nothing that could break out of a line is let through. */
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  @ServerRequestFilter(preMatching = true)
  public void remember(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    String id = given != null && ACCEPTABLE.matcher(given).matches() ? given : traceId();
    if (id != null) {
      MDC.put(MDC_KEY, id);
      request.setProperty(HEADER, id);
    }
  }

  @ServerResponseFilter
  public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
    Object id = request.getProperty(HEADER);
    if (id != null) {
      response.getHeaders().putSingle(HEADER, id);
    }
  }

  private static String traceId() {
    var context = Span.current().getSpanContext();
    return context.isValid() ? context.getTraceId() : null;
  }
}
