package io.leadwise.research.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.OutgoingRequests;
import io.leadwise.research.domain.outgoing.OutgoingRequestFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What left the house. */
@Path("/api/v1/research/outgoing-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Research", description = "Cited facts about companies.")
public class OutgoingRequestResource {

  private static final int MAX_TEXT = 253;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  @Inject OutgoingRequests requests;

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "listOutgoingRequests",
      summary = "Requests that left the house, newest first",
      description =
          "Written a few seconds after each request and kept for some weeks. Paths and queries are"
              + " not kept.")
  @APIResponse(
      responseCode = "200",
      description = "One page of requests.",
      content = @Content(schema = @Schema(implementation = OutgoingRequestPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter`")
  public OutgoingRequestPage list(
      @QueryParam("host") @Parameter(description = "Host that was asked.") String host,
      @QueryParam("source")
          @Parameter(description = "Source that it was made for.", example = "wikidata")
          String source,
      @QueryParam("from")
          @Parameter(description = "Not before, RFC 3339.", example = "2026-11-24T08:00:00Z")
          String from,
      @QueryParam("to")
          @Parameter(description = "Before, RFC 3339.", example = "2026-11-25T08:00:00Z")
          String to,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    OutgoingRequestFilter filter =
        new OutgoingRequestFilter(
            text("host", host), text("source", source), time("from", from), time("to", to));
    var page =
        requests
            .page(filter, Cursor.parse(cursor, 2), Limits.limit(limit))
            .map(OutgoingRequestResponse::of);
    return new OutgoingRequestPage(page.items(), page.nextCursor());
  }

  private static String text(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > MAX_TEXT || value.indexOf('\0') >= 0) {
      throw invalid(name + " takes at most " + MAX_TEXT + " characters of text.");
    }
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static Instant time(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(value.strip()).toInstant();
      // PostgreSQL cannot compare with years that Java still knows.
      if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeParseException e) {
      throw invalid(name + " takes a time as in 2026-11-24T08:00:00Z.");
    }
    throw invalid(name + " takes a time from 1970 to 9998.");
  }

  private static BadRequestProblem invalid(String detail) {
    return new BadRequestProblem("invalid-filter", detail);
  }
}
