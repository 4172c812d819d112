package io.leadwise.lead.api.leads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Media;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.leads.LeadQueries;
import io.leadwise.lead.application.leads.LeadService;
import io.leadwise.lead.domain.Lead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leads: create, list, read, change. */
@Path("/api/v1/leads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Leads", description = "A seller sees own leads, an admin all.")
public class LeadResource {

  @Inject LeadService leads;
  @Inject LeadQueries queries;
  @Inject MergePatch patches;
  @Inject Idempotency idempotency;
  @Inject Viewers viewers;

  @POST
  @Operation(
      operationId = "createLead",
      summary = "Create a lead",
      description =
          "Processed at once when the agent is on and the lead meets the selection criteria.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The lead.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(responseCode = "403", description = "`role-missing`, `foreign-owner`")
  @APIResponse(responseCode = "409", description = "`already-exists`: a lead with this external id")
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  @APIResponse(
      responseCode = "422",
      description =
          "`invalid-value`, `unknown-seller`, `unknown-account`, `idempotency-key-reused`")
  public Response create(@Valid @NotNull CreateLeadRequest request) {
    return idempotency.once(
        "create-lead",
        request,
        () -> {
          Lead lead = leads.create(request.toNewLead(), viewers.current());
          return Response.created(URI.create("/api/v1/leads/" + lead.id()))
              .tag(EntityTags.of(lead.version()))
              .entity(LeadResponse.of(queries.view(lead)))
              .build();
        });
  }

  @GET
  @Operation(
      operationId = "listLeads",
      summary = "List, filter, sort and search leads",
      description =
          "A seller sees own leads only. All filters given must hold. A cursor belongs to its sort"
              + " and filters.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter` names the filter; `invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`, `foreign-owner`")
  public Page<LeadResponse> list(@BeanParam LeadListParameters wanted, @BeanParam PageQuery page) {
    return queries
        .page(viewers.current(), wanted.toLeadList(), page.cursorText(), page.limit())
        .map(LeadResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getLead", summary = "Read a lead")
  @APIResponse(
      responseCode = "200",
      description = "The lead.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public Response get(@PathParam("id") UUID id) {
    return Leads.answer(queries.get(id, viewers.current()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(Media.MERGE_PATCH)
  @Operation(operationId = "patchLead", summary = "Change a lead by JSON merge patch (RFC 7396)")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Media.MERGE_PATCH,
              schema = @Schema(implementation = LeadDocument.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed lead.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`role-missing`, `foreign-owner`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(responseCode = "409", description = "`lead-closed`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
  @APIResponse(responseCode = "422", description = "`invalid-value`, `unknown-seller`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @NotNull ObjectNode patch) {
    Lead lead =
        leads.update(
            id,
            viewers.current(),
            version -> EntityTags.requireMatch(ifMatch, version),
            known -> {
              LeadDocument next = patches.apply(patch, LeadDocument.of(known), LeadDocument.class);
              return new LeadService.Update(next.details(), next.ownerId());
            });
    return Leads.answer(queries.view(lead));
  }
}
