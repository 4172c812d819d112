package io.leadwise.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the caller did wrong: refusals, validation, JSON. */
@ApplicationScoped
public class RefusalMappers {

  @Inject Problems problems;

  @ServerExceptionMapper
  public Response refusal(RefusalException e) {
    return problems.of(
        e.kind().status(), e.kind().title(), e.code(), e.getMessage(), e.violations());
  }

  /** Only parameters are the caller's; a violated return value is the service's own fault. */
  @ServerExceptionMapper
  public Response validation(ConstraintViolationException e) {
    if (e.getConstraintViolations().stream().anyMatch(RefusalMappers::isReturnValue)) {
      throw new IllegalStateException("A response broke its own constraints", e);
    }
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(v -> new Violation(field(v), v.getMessage()))
            .sorted(java.util.Comparator.comparing(Violation::field))
            .toList();
    return problems.of(
        400, "Bad request", "validation-failed", "Some fields are not valid.", violations);
  }

  @ServerExceptionMapper
  public Response json(JacksonException e) {
    return malformedJson(e);
  }

  @ServerExceptionMapper
  public Response mismatch(MismatchedInputException e) {
    return malformedJson(e);
  }

  Response malformedJson(JacksonException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      // Jackson wraps what happens while it reads, such as a body that grows too large.
      if (cause instanceof RefusalException refusal) {
        return refusal(refusal);
      }
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return field(unknown, "is not a known field");
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return field(mapping, "is not of the expected type or form");
    }
    var location = e.getLocation();
    String where =
        location == null
            ? ""
            : " near line " + location.getLineNr() + ", column " + location.getColumnNr();
    return problems.of(
        Refusal.BAD_REQUEST, "malformed-json", "The body is not the expected JSON" + where + ".");
  }

  private Response field(JsonMappingException e, String message) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return problems.of(
        400,
        "Bad request",
        "validation-failed",
        "Some fields are not valid.",
        List.of(new Violation(path, message)));
  }

  private static boolean isReturnValue(ConstraintViolation<?> violation) {
    return nodes(violation).stream().anyMatch(n -> n.getKind() == ElementKind.RETURN_VALUE);
  }

  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    // "method.parameter.field": neither the method nor the name of a body parameter is the
    // caller's.
    boolean ofMethod = nodes.get(0).getKind() == ElementKind.METHOD;
    int skip = ofMethod ? (nodes.size() > 2 ? 2 : 1) : 0;
    String path =
        nodes.stream().skip(skip).map(Path.Node::toString).collect(Collectors.joining("."));
    return path.isEmpty() ? "body" : path;
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
  }
}
