package io.leadwise.prioritization.api.live;

import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.api.Access;
import io.leadwise.prioritization.application.live.Audience;
import io.leadwise.prioritization.application.live.InsightStreams;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Changes of insights, live. */
@Path("/api/v1/lead-insights/stream")
@Tag(name = "Lead insights")
public class InsightStreamResource {
  private final InsightStreams streams;
  private final Access access;
  private final Caller caller;

  InsightStreamResource(InsightStreams streams, Access access, Caller caller) {
    this.streams = streams;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "followLeadInsights",
      summary = "Follow what changes, live",
      description =
          "Server-sent events. `ready` comes first; then `updated` (a revision was published),"
              + " `closed` (the same, and the lead leaves the list) and `removed` (it was erased or"
              + " given away), each with an `InsightChange` as its data. The `id` of every event is"
              + " a place to go on after: send the last one as `Last-Event-ID`, to any replica."
              + " When that is too long ago, `reset` comes first: read the list again. `end` names"
              + " its `reason` in the data: `CONSENT_WITHDRAWN` or `TOKEN_EXPIRED`; without it,"
              + " come again. Comments are heartbeats. A change that was missed may come once more,"
              + " so compare revisions. A seller follows the own list and needs to consent; an"
              + " admin follows all lists of sellers who consent, or one.")
  @APIResponse(
      responseCode = "200",
      description = "Events, most of them with an `InsightChange` as their data.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = InsightChangeResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-parameter`.")
  @APIResponse(responseCode = "403", description = "`consent-required` or `foreign-list`.")
  @APIResponse(
      responseCode = "429",
      description = "`too-many-streams`: you follow changes in too many places.")
  @APIResponse(
      responseCode = "503",
      description = "`too-many-streams`: the replica serves as many as it can.")
  public Multi<OutboundSseEvent> follow(
      @Parameter(description = "The seller; for an admin.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(description = "The id of the last event that you received.")
          @HeaderParam("Last-Event-ID")
          String lastEventId,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    Audience audience =
        new Audience(caller.id(), access.followedOwner(ownerId), caller.expiresAt());
    return streams
        .follow(audience, lastEventId, () -> request.connection().close())
        .map(signal -> LiveEvents.of(sse, signal));
  }
}
