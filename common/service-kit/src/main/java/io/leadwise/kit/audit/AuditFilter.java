package io.leadwise.kit.audit;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.tracing.CorrelationFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts administration into the audit log: what is known before the work goes into its transaction,
 * how it ended is added with the answer. What was refused without any transaction is kept, too.
 */
@ApplicationScoped
public class AuditFilter {

  private static final Logger LOG = Logger.getLogger(AuditFilter.class);
  private static final int LONGEST_PATH = 500;
  private static final int LONGEST_TAG = 100;

  @Inject AuditedOperations operations;
  @Inject AuditTrail trail;
  @Inject AuditLog log;
  @Inject Caller caller;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @ServerRequestFilter
  public void begin(ContainerRequestContext request, ResourceInfo resource) {
    operations
        .name(request.getMethod(), resource.getResourceMethod())
        .ifPresent(operation -> trail.begin(entry(request, operation)));
  }

  @ServerResponseFilter
  public void end(ContainerResponseContext response) {
    AuditEntry entry = trail.entry();
    if (entry == null) {
      return;
    }
    String tag = tag(response.getHeaderString(HttpHeaders.ETAG));
    try {
      if (trail.isKept()) {
        log.complete(entry.id(), response.getStatus(), tag);
      } else {
        log.add(ended(entry, response.getStatus(), tag));
      }
    } catch (StorageException e) {
      // What was done is done, and was kept with its transaction: the answer must say so.
      LOG.errorf(e, "The audit log does not tell how %s ended", entry.operation());
    }
  }

  private AuditEntry entry(ContainerRequestContext request, String operation) {
    Object correlationId = request.getProperty(CorrelationFilter.HEADER);
    // As it was sent: encoded, so without a character that could not be stored.
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return new AuditEntry(
        ids.next(),
        clock.instant(),
        caller.subject().orElse("unknown"),
        operation,
        request.getMethod(),
        shortened(path, LONGEST_PATH),
        tag(request.getHeaderString(HttpHeaders.IF_MATCH)),
        null,
        null,
        correlationId == null ? null : correlationId.toString());
  }

  private static AuditEntry ended(AuditEntry entry, int status, String tag) {
    return new AuditEntry(
        entry.id(),
        entry.occurredAt(),
        entry.actor(),
        entry.operation(),
        entry.method(),
        entry.path(),
        entry.versionBefore(),
        tag,
        status,
        entry.correlationId());
  }

  /** An entity tag without what could not be one (RFC 9110, section 8.8.3). */
  private static String tag(String given) {
    return given == null ? null : shortened(given.replaceAll("[^\\x20-\\x7e]", ""), LONGEST_TAG);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
