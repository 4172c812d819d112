package io.leadwise.lead.api.leads;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.closing.ClosingService;
import io.leadwise.lead.application.closing.ClosingWishes;
import io.leadwise.lead.application.leads.LeadQueries;
import io.leadwise.lead.application.leads.LeadService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a lead ends, and begins again. Each call can be repeated. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Outcomes", description = "Qualify, disqualify, reopen.")
public class LeadOutcomeResource {

  @Inject LeadService leads;
  @Inject ClosingService closing;
  @Inject LeadQueries queries;
  @Inject Viewers viewers;

  @POST
  @Path("/{id}/qualification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "qualifyLead",
      summary = "Qualify the lead",
      description =
          "Optionally creates or links account, contact and opportunity. Natural key: the lead."
              + " Doing it twice changes nothing and answers with the same ids.")
  @APIResponse(
      responseCode = "200",
      description = "The qualified lead, with what was created or linked.",
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
          "`lead-closed`: it is disqualified; `already-qualified`: a repeat wants more than the first"
              + " call")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-account`, `unknown-contact`, `unknown-opportunity`")
  @RequestBody(required = false)
  public Response qualify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid QualifyLeadRequest request) {
    ClosingWishes wishes = request == null ? ClosingWishes.NONE : request.wishes();
    var done =
        closing.qualify(
            id, viewers.current(), version -> EntityTags.checkMatch(ifMatch, version), wishes);
    return Leads.answer(queries.view(done.lead()), QualificationResponse.of(done.outcome()));
  }

  @PUT
  @Path("/{id}/qualification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putLeadQualification",
      summary = "Qualify the lead",
      description =
          "Optionally creates or links account, contact and opportunity. Natural key: the lead."
              + " Doing it twice changes nothing and answers with the same ids.")
  @APIResponse(
      responseCode = "200",
      description = "The qualified lead, with what was created or linked.",
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
          "`lead-closed`: it is disqualified; `already-qualified`: a repeat wants more than the first"
              + " call")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`, `unknown-account`, `unknown-contact`, `unknown-opportunity`")
  @RequestBody(required = false)
  public Response putQualification(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid QualifyLeadRequest request) {
    return qualify(id, ifMatch, request);
  }

  @POST
  @Path("/{id}/disqualification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "disqualifyLead",
      summary = "Disqualify the lead",
      description =
          "Natural key: the lead. Doing it twice with one reason changes nothing, whatever the"
              + " comment.")
  @APIResponse(
      responseCode = "200",
      description = "The disqualified lead.",
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
      description = "`lead-closed`: it is qualified, or disqualified for another reason")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  public Response disqualify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull DisqualifyLeadRequest request) {
    return Leads.answer(
        queries.view(
            leads.disqualify(
                id,
                viewers.current(),
                version -> EntityTags.checkMatch(ifMatch, version),
                request.reasonCode(),
                request.comment())));
  }

  @POST
  @Path("/{id}/reopening")
  @Operation(
      operationId = "reopenLead",
      summary = "Reopen the lead",
      description = "Natural key: the lead. Reopening an open lead changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The open lead.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(responseCode = "409", description = "`lead-merged`: it is a part of another lead")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch) {
    return Leads.answer(
        queries.view(
            leads.reopen(
                id, viewers.current(), version -> EntityTags.checkMatch(ifMatch, version))));
  }
}
