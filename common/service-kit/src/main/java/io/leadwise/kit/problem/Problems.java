package io.leadwise.kit.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Builds the answers that carry a problem document. */
@ApplicationScoped
class Problems {

  @Inject UriInfo uri;

  Response of(Refusal kind, String code, String detail) {
    return of(kind.status(), kind.title(), code, detail, List.of());
  }

  Response of(int status, String title, String code, String detail, List<Violation> violations) {
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
        .entity(
            ProblemDocument.of(status, title, code, detail, uri.getPath(), traceId(), violations))
        .build();
  }

  private static String traceId() {
    var context = Span.current().getSpanContext();
    return context.isValid() ? context.getTraceId() : null;
  }
}
