package io.leadwise.lead.api.crm;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.crm.InteractionService;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Interaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Interactions: emails, meetings and calls with leads. */
@Path("/api/v1/interactions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Interactions", description = "Emails, meetings and calls; never whole bodies.")
public class InteractionResource {

  @Inject InteractionService interactions;
  @Inject Idempotency idempotency;
  @Inject Viewers viewers;

  @POST
  @Operation(
      operationId = "putInteraction",
      summary = "Record an interaction, or change the one with this external id")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The interaction is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InteractionResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The interaction with this external id, changed where it differed.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InteractionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(
      responseCode = "403",
      description = "`role-missing`, `foreign-owner`: only an admin may name another co-worker")
  @APIResponse(
      responseCode = "404",
      description = "`interaction-not-found`: the one with this external id is not the caller's")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-lead`, `unknown-seller`, `idempotency-key-reused`")
  public Response upsert(@Valid @NotNull InteractionRequest request) {
    return idempotency.once(
        "put-interaction",
        request,
        () -> {
          Viewer viewer = viewers.current();
          var done =
              interactions.upsert(
                  request.key(), request.details(viewer.id()), request.intentsGiven(), viewer);
          Interaction interaction = done.item();
          var response =
              done.created()
                  ? Response.created(URI.create("/api/v1/interactions/" + interaction.id()))
                  : Response.ok();
          return response
              .tag(EntityTags.of(interaction.version()))
              .entity(InteractionResponse.of(interaction))
              .build();
        });
  }

  @GET
  @Operation(operationId = "listInteractions", summary = "List interactions, latest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InteractionPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`")
  public Page<InteractionResponse> list(
      @QueryParam("leadId")
          @Parameter(
              description = "Those with this lead only.",
              schema = @Schema(implementation = UUID.class))
          String leadId,
      @BeanParam PageQuery page) {
    return interactions
        .page(viewers.current(), Filters.uuid("leadId", leadId), page.cursor(2), page.limit())
        .map(InteractionResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getInteraction", summary = "Read an interaction")
  @APIResponse(
      responseCode = "200",
      description = "The interaction.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InteractionResponse.class)))
  @APIResponse(responseCode = "404", description = "`interaction-not-found`")
  public Response get(@PathParam("id") UUID id) {
    return answer(interactions.get(id, viewers.current()));
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "replaceInteraction", summary = "Change an interaction")
  @APIResponse(
      responseCode = "200",
      description = "The changed interaction.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InteractionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(
      responseCode = "403",
      description = "`role-missing`, `foreign-owner`: only an admin may name another co-worker")
  @APIResponse(responseCode = "404", description = "`interaction-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`already-exists`: another one has this external id")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-lead`, `unknown-seller`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull InteractionRequest request) {
    Viewer viewer = viewers.current();
    return answer(
        interactions.change(
            id,
            request.key(),
            request.details(viewer.id()),
            request.intentsGiven(),
            viewer,
            version -> EntityTags.requireMatch(ifMatch, version)));
  }

  private static Response answer(Interaction interaction) {
    return Response.ok(InteractionResponse.of(interaction))
        .tag(EntityTags.of(interaction.version()))
        .build();
  }
}
