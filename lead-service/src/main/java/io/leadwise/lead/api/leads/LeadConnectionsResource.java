package io.leadwise.lead.api.leads;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.leads.LeadQueries;
import io.leadwise.lead.application.leads.LeadService;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contact of a lead, what the lead could be connected to, and the deals around it. */
@Path("/api/v1/leads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Leads", description = "A seller sees own leads, an admin all.")
public class LeadConnectionsResource {

  @Inject LeadService leads;
  @Inject LeadQueries queries;
  @Inject Viewers viewers;

  @PUT
  @Path("/{id}/contact")
  @Operation(
      operationId = "connectLeadContact",
      summary = "Connect the lead to a contact",
      description = "A lead inside the selection criteria is processed at once.")
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
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(responseCode = "409", description = "`lead-closed`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`unknown-contact`: there is none that the caller may see")
  public Response connectContact(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull ConnectContactRequest request) {
    return Leads.answer(
        queries.view(
            leads.connectContact(
                id,
                viewers.current(),
                version -> EntityTags.checkMatch(ifMatch, version),
                request.contactId())));
  }

  @DELETE
  @Path("/{id}/contact")
  @Operation(operationId = "disconnectLeadContact", summary = "Disconnect the lead's contact")
  @APIResponse(
      responseCode = "200",
      description = "The lead without a contact.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(responseCode = "409", description = "`lead-closed`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  public Response disconnectContact(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch) {
    return Leads.answer(
        queries.view(
            leads.disconnectContact(
                id, viewers.current(), version -> EntityTags.checkMatch(ifMatch, version))));
  }

  @GET
  @Path("/{id}/contact-suggestions")
  @Operation(
      operationId = "suggestLeadContacts",
      summary = "Contacts that could be this person",
      description = "Those with the lead's address, and those with its name at its account.")
  @APIResponse(
      responseCode = "200",
      description = "The suggestions.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SuggestionsResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public SuggestionsResponse contactSuggestions(@PathParam("id") UUID id) {
    return SuggestionsResponse.of(queries.contactSuggestions(id, viewers.current()));
  }

  @GET
  @Path("/{id}/account-suggestions")
  @Operation(
      operationId = "suggestLeadAccounts",
      summary = "Accounts that could be the lead's company",
      description =
          "Those whose website has the domain of the lead's work address, and those with the same"
              + " or a similar name.")
  @APIResponse(
      responseCode = "200",
      description = "The suggestions.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SuggestionsResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public SuggestionsResponse accountSuggestions(@PathParam("id") UUID id) {
    return SuggestionsResponse.of(queries.accountSuggestions(id, viewers.current()));
  }

  @GET
  @Path("/{id}/opportunities")
  @Operation(
      operationId = "listLeadOpportunities",
      summary = "Opportunities that name the lead, its contact or its account, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadOpportunityPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public Page<LeadOpportunityResponse> opportunities(
      @PathParam("id") UUID id,
      @QueryParam("status")
          @Parameter(
              description = "Those that stand so only.",
              schema = @Schema(implementation = OpportunityStatus.class))
          String status,
      @BeanParam PageQuery page) {
    return queries
        .opportunities(
            id,
            viewers.current(),
            Filters.constant("status", status, OpportunityStatus.class),
            page.cursor(2),
            page.limit())
        .map(LeadOpportunityResponse::of);
  }
}
