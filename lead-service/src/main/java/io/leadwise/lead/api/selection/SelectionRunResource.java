package io.leadwise.lead.api.selection;

import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.progress.RunStreams;
import io.leadwise.lead.application.selection.RunCanceller;
import io.leadwise.lead.application.selection.RunQueries;
import io.leadwise.lead.application.selection.RunStarter;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Selection runs: passes of the agent over all leads. */
@Path("/api/v1/selection-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN, Roles.OPERATOR})
@Tag(name = "Selection runs", description = "Passes of the agent over all leads.")
public class SelectionRunResource {

  @Inject RunStarter starter;
  @Inject RunQueries queries;
  @Inject RunCanceller canceller;
  @Inject RunStreams streams;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "startSelectionRun",
      summary = "Start a run now",
      description = "Only while the agent is on, and one at a time.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "202",
      description = "The run, which goes on in the background.",
      headers = {@Header(name = "Location", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-idempotency-key`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "409", description = "`agent-inactive`, `run-in-progress`")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
  public Response start() {
    return idempotency.once(
        "start-selection-run",
        null,
        () -> {
          SelectionRun run = starter.startOnDemand(caller.id());
          return Response.accepted(RunResponse.of(queries.get(run.id())))
              .location(URI.create("/api/v1/selection-runs/" + run.id()))
              .build();
        });
  }

  @GET
  @Operation(operationId = "listSelectionRuns", summary = "List runs, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  public Page<RunResponse> list(@BeanParam PageQuery page) {
    return queries.page(page.cursor(2), page.limit()).map(RunResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSelectionRun", summary = "How far a run is")
  @APIResponse(
      responseCode = "200",
      description = "The run.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunResponse.class)))
  @APIResponse(responseCode = "404", description = "`selection-run-not-found`")
  public RunResponse get(@PathParam("id") UUID id) {
    return RunResponse.of(queries.get(id));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "cancelSelectionRun",
      summary = "Cancel a run",
      description =
          "No new lead is selected from now on; leads in flight finish and are still counted, so"
              + " `completedAt` comes later. Cancelling once more is fine.")
  @APIResponse(
      responseCode = "200",
      description = "The cancelled run.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunResponse.class)))
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`selection-run-not-found`")
  @APIResponse(responseCode = "409", description = "`run-over`: it completed or failed before")
  public RunResponse cancel(@PathParam("id") UUID id) {
    canceller.cancel(id, caller.id());
    return RunResponse.of(queries.get(id));
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "followSelectionRun",
      summary = "Follow a run live",
      description =
          "Server-sent events: `progress` at once and whenever something changed, then `end`, after"
              + " which the stream closes. The data of both is the run as `GET` gives it, whole"
              + " each time, so that after a break of the connection nothing is missing:"
              + " `Last-Event-ID` is accepted and not needed. Comments are heartbeats.")
  @APIResponse(
      responseCode = "200",
      description = "Events, each with a `SelectionRun` as its data.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "404", description = "`selection-run-not-found`")
  @APIResponse(responseCode = "503", description = "`too-many-listeners`")
  public Multi<OutboundSseEvent> follow(
      @PathParam("id") UUID id,
      @HeaderParam("Last-Event-ID") @Parameter(description = "Accepted, not needed.")
          String lastEventId,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    return streams
        .follow(id, () -> request.connection().close())
        .map(signal -> RunEvents.of(sse, signal));
  }
}
