package io.leadwise.lead.api.duplicates;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.api.leads.LeadResponse;
import io.leadwise.lead.api.leads.Leads;
import io.leadwise.lead.application.duplicates.LeadDuplicates;
import io.leadwise.lead.application.duplicates.LeadMerge;
import io.leadwise.lead.application.duplicates.MergeChoices;
import io.leadwise.lead.application.leads.LeadQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leads that may be one person, and making them one. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Duplicates", description = "Suggestions only: nothing is merged by itself.")
public class LeadDuplicateResource {

  @Inject LeadDuplicates duplicates;
  @Inject LeadMerge merge;
  @Inject LeadQueries queries;
  @Inject Viewers viewers;

  @GET
  @Path("/{id}/duplicates")
  @Operation(
      operationId = "findLeadDuplicates",
      summary = "Leads that may be the same person",
      description =
          "Same email, same phone number whatever the country code looks like, or similar name and"
              + " company. A seller is told of own leads only. The strongest come first.")
  @APIResponse(
      responseCode = "200",
      description = "Up to `limit` leads.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DuplicatesResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public DuplicatesResponse find(
      @PathParam("id") UUID id,
      @QueryParam("limit")
          @Parameter(
              description = "Most leads, 1 to 200; 50 by default.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit) {
    return DuplicatesResponse.of(
        duplicates.of(id, viewers.current(), Limits.limit(Filters.integer("limit", limit))));
  }

  @POST
  @Path("/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mergeLead",
      summary = "Merge a duplicate into the lead",
      description =
          "The lead takes over interactions, opportunities and history of the duplicate, and its"
              + " values where it has none. The duplicate is closed as such for good; its external"
              + " id names this lead from then on. Natural key: the two leads; doing it twice"
              + " changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The lead that stays.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-merged`: either is part of another lead; `lead-closed`: the lead is closed, or the"
              + " duplicate is qualified")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description =
          "`merge-with-itself`, `unknown-lead`: no such duplicate, or of another seller;"
              + " `invalid-value`: an unknown property in `fields`")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull MergeLeadRequest request) {
    return Leads.answer(
        queries.view(
            merge.merge(
                id,
                request.duplicateId(),
                new MergeChoices(request.fields()),
                viewers.current(),
                version -> EntityTags.checkMatch(ifMatch, version))));
  }
}
