package io.leadwise.lead.api.crm;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.crm.OpportunityService;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityStatus;
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

/** Opportunities: possible deals. */
@Path("/api/v1/opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(
    name = "Opportunities",
    description = "A seller sees those of own leads and of their accounts and contacts.")
public class OpportunityResource {

  @Inject OpportunityService opportunities;
  @Inject Idempotency idempotency;
  @Inject Viewers viewers;

  @POST
  @Operation(
      operationId = "putOpportunity",
      summary = "Create an opportunity, or change the one with this external id")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The opportunity is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The opportunity with this external id, changed where it differed.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(
      responseCode = "404",
      description = "`opportunity-not-found`: the one with this external id is not the caller's")
  @APIResponse(
      responseCode = "422",
      description =
          "`invalid-value`, `unknown-lead`, `unknown-account`, `unknown-contact`,"
              + " `idempotency-key-reused`")
  public Response upsert(@Valid @NotNull OpportunityRequest request) {
    return idempotency.once(
        "put-opportunity",
        request,
        () -> {
          var done = opportunities.upsert(request.key(), request.details(), viewers.current());
          Opportunity opportunity = done.item();
          var response =
              done.created()
                  ? Response.created(URI.create("/api/v1/opportunities/" + opportunity.id()))
                  : Response.ok();
          return response
              .tag(EntityTags.of(opportunity.version()))
              .entity(OpportunityResponse.of(opportunity))
              .build();
        });
  }

  @GET
  @Operation(operationId = "listOpportunities", summary = "List opportunities, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OpportunityPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`")
  public Page<OpportunityResponse> list(
      @QueryParam("leadId")
          @Parameter(
              description = "Those of this lead only.",
              schema = @Schema(implementation = UUID.class))
          String leadId,
      @QueryParam("accountId")
          @Parameter(
              description = "Those of this account only; with a lead or contact: of any of them.",
              schema = @Schema(implementation = UUID.class))
          String accountId,
      @QueryParam("contactId")
          @Parameter(
              description = "Those of this contact only; with a lead or account: of any of them.",
              schema = @Schema(implementation = UUID.class))
          String contactId,
      @QueryParam("status")
          @Parameter(
              description = "Those that stand so only.",
              schema = @Schema(implementation = OpportunityStatus.class))
          String status,
      @QueryParam("competitor")
          @Parameter(description = "Those with this competitor only, in any case.")
          String competitor,
      @BeanParam PageQuery page) {
    return opportunities
        .page(
            viewers.current(),
            new OpportunityService.Query(
                Filters.uuid("leadId", leadId),
                Filters.uuid("accountId", accountId),
                Filters.uuid("contactId", contactId),
                Filters.constant("status", status, OpportunityStatus.class),
                Filters.text("competitor", competitor)),
            page.cursor(2),
            page.limit())
        .map(OpportunityResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getOpportunity", summary = "Read an opportunity")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(responseCode = "404", description = "`opportunity-not-found`")
  public Response get(@PathParam("id") UUID id) {
    Opportunity opportunity = opportunities.get(id, viewers.current());
    return Response.ok(OpportunityResponse.of(opportunity))
        .tag(EntityTags.of(opportunity.version()))
        .build();
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "replaceOpportunity", summary = "Change an opportunity")
  @APIResponse(
      responseCode = "200",
      description = "The changed opportunity.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`opportunity-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`already-exists`: another one has this external id")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-lead`, `unknown-account`, `unknown-contact`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull OpportunityRequest request) {
    Opportunity opportunity =
        opportunities.change(
            id,
            request.key(),
            request.details(),
            viewers.current(),
            version -> EntityTags.requireMatch(ifMatch, version));
    return Response.ok(OpportunityResponse.of(opportunity))
        .tag(EntityTags.of(opportunity.version()))
        .build();
  }
}
