package io.leadwise.lead.api.leads;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.leads.LeadQueries;
import io.leadwise.lead.application.leads.LeadService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** What belongs to a lead: address, account, selection, colleagues. */
@Path("/api/v1/leads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Leads", description = "A seller sees own leads, an admin all.")
public class LeadRelationsResource {

  @Inject LeadService leads;
  @Inject LeadQueries queries;
  @Inject Viewers viewers;

  @PUT
  @Path("/{id}/email")
  @Operation(
      operationId = "changeLeadEmail",
      summary = "Enter a new primary address",
      description = "It is validated at once when the agent is on.")
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
  @APIResponse(responseCode = "422", description = "`invalid-value`")
  public Response changeEmail(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull ChangeEmailRequest request) {
    return Leads.answer(
        queries.view(
            leads.changeEmail(
                id,
                viewers.current(),
                version -> EntityTags.checkMatch(ifMatch, version),
                request.email())));
  }

  @PUT
  @Path("/{id}/account")
  @Operation(operationId = "connectLeadAccount", summary = "Connect the lead to an account")
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
  @APIResponse(responseCode = "422", description = "`unknown-account`")
  public Response connectAccount(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull ConnectAccountRequest request) {
    return Leads.answer(
        queries.view(
            leads.connectAccount(
                id,
                viewers.current(),
                version -> EntityTags.checkMatch(ifMatch, version),
                request.accountId())));
  }

  @DELETE
  @Path("/{id}/account")
  @Operation(operationId = "disconnectLeadAccount", summary = "Disconnect the lead's account")
  @APIResponse(
      responseCode = "200",
      description = "The lead without an account.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(responseCode = "409", description = "`lead-closed`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  public Response disconnectAccount(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch) {
    return Leads.answer(
        queries.view(
            leads.disconnectAccount(
                id, viewers.current(), version -> EntityTags.checkMatch(ifMatch, version))));
  }

  @GET
  @Path("/{id}/selection")
  @Operation(operationId = "explainLeadSelection", summary = "Why the lead is selected, or why not")
  @APIResponse(
      responseCode = "200",
      description = "Each criterion with what the lead has and what it must be.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SelectionResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public SelectionResponse selection(@PathParam("id") UUID id) {
    return SelectionResponse.of(id, queries.selection(id, viewers.current()));
  }

  @GET
  @Path("/{id}/colleagues")
  @Operation(
      operationId = "listLeadColleagues",
      summary = "Who knows whom",
      description =
          "Co-workers with past emails or meetings with the lead, from mailboxes of sellers who"
              + " consented; the latest contact first.")
  @APIResponse(
      responseCode = "200",
      description = "The co-workers.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ColleaguesResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public ColleaguesResponse colleagues(@PathParam("id") UUID id) {
    return ColleaguesResponse.of(queries.colleagues(id, viewers.current()));
  }
}
