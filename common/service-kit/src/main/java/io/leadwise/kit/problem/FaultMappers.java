package io.leadwise.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.leadwise.kit.jdbc.Outages;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the framework throws: HTTP errors, security, the database, and everything unforeseen. */
@ApplicationScoped
public class FaultMappers {

  private static final Logger LOG = Logger.getLogger(FaultMappers.class);

  /** SQLSTATE character_not_in_repertoire: PostgreSQL stores no NUL (its manual, section 8.3). */
  private static final String UNSTORABLE_TEXT = "22021";

  /** SQLSTATE unique_violation, whoever wrote the row: Hibernate wraps it. */
  private static final String DUPLICATE_KEY = "23505";

  private static final int RETRY_AFTER_SECONDS = 5;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Inject Problems problems;
  @Inject RefusalMappers refusals;
  @Inject UriInfo uri;

  @ServerExceptionMapper
  public Response http(WebApplicationException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return refusals.malformedJson(json);
      }
      if (cause instanceof RefusalException refusal) {
        return refusals.refusal(refusal);
      }
    }
    Response given = e.getResponse();
    int status = given.getStatus();
    if (status < 400) {
      return given;
    }
    if (status >= 500) {
      return unforeseen(e);
    }
    Response.StatusType reason = given.getStatusInfo();
    Response problem =
        problems.of(
            status,
            reason.getReasonPhrase(),
            HttpCodes.code(status),
            HttpCodes.detail(status),
            java.util.List.of());
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  /**
   * Jakarta REST (3.1, section 3.2) calls a query parameter that cannot be converted "not found". A
   * caller is helped more by hearing that it is the parameter: the path was found.
   */
  @ServerExceptionMapper
  public Response notFound(NotFoundException e) {
    if (e.getCause() instanceof RefusalException || e.getCause() == null || hasBadId()) {
      return http(e);
    }
    return problems.of(
        Refusal.BAD_REQUEST,
        "invalid-parameter",
        "A query parameter is not of the type or form that this address takes.");
  }

  private boolean hasBadId() {
    return uri.getPathParameters().values().stream()
        .flatMap(java.util.List::stream)
        .anyMatch(id -> !UUID_FORM.matcher(id).matches());
  }

  @ServerExceptionMapper
  public Response noToken(UnauthorizedException e) {
    return unauthorized("token-missing", "This needs a bearer token.");
  }

  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException e) {
    return unauthorized(
        "token-invalid", "The bearer token is expired, foreign or not well formed.");
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return problems.of(
        Refusal.FORBIDDEN, "role-missing", "Your token carries no role that may do this.");
  }

  @ServerExceptionMapper
  public Response staleEntity(OptimisticLockException e) {
    return changedMeanwhile();
  }

  @ServerExceptionMapper
  public Response staleState(StaleObjectStateException e) {
    return changedMeanwhile();
  }

  @ServerExceptionMapper
  public Response unforeseen(Throwable e) {
    // Hibernate and the transaction manager wrap what happened at commit.
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusalException refusal) {
        return refusals.refusal(refusal);
      }
      if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
        return changedMeanwhile();
      }
      if (cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
        return problems.of(
            Refusal.CONFLICT, "already-exists", "Something with the same key exists already.");
      }
      if (cause instanceof SQLException sql && UNSTORABLE_TEXT.equals(sql.getSQLState())) {
        return problems.of(
            Refusal.BAD_REQUEST,
            "invalid-text",
            "A text holds a character that cannot be stored, such as NUL.");
      }
    }
    if (Outages.isOutage(e)) {
      return databaseAway(e);
    }
    LOG.error("A request failed for a reason that is ours", e);
    return problems.of(
        500,
        "Internal server error",
        "internal-error",
        "Something went wrong on our side. Name the trace id when you report it.",
        java.util.List.of());
  }

  private Response databaseAway(Throwable e) {
    LOG.warnf("A request met an outage of the database: %s", e);
    Response problem =
        problems.of(
            Refusal.UNAVAILABLE,
            "database-unavailable",
            "The service cannot work with its database just now. Ask again in a few seconds.");
    return Response.fromResponse(problem)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private Response unauthorized(String code, String detail) {
    Response problem = problems.of(401, "Unauthorized", code, detail, java.util.List.of());
    return Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  private Response changedMeanwhile() {
    return problems.of(
        Refusal.CONFLICT,
        "changed-meanwhile",
        "Somebody else changed this at the same time. Read it again, then repeat your change.");
  }
}
