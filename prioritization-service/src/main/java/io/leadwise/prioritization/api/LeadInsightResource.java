package io.leadwise.prioritization.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Consents;
import io.leadwise.prioritization.application.LeadInsights;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything the agent knows about one lead. */
@Path("/api/v1/lead-insights/{leadId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead insights", description = "Everything the agent knows about one lead.")
public class LeadInsightResource {
  private final LeadInsights insights;
  private final Consents consents;
  private final Access access;

  LeadInsightResource(LeadInsights insights, Consents consents, Access access) {
    this.insights = insights;
    this.consents = consents;
    this.access = access;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getLeadInsight",
      summary = "The whole page about one lead",
      description = "Visible without consent, except for the suggested action.")
  @APIResponse(
      responseCode = "200",
      description = "The insight.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LeadInsightResponse.class)))
  @APIResponse(responseCode = "304", description = "It is still as your If-None-Match says.")
  @APIResponse(responseCode = "404", description = "The agent knows no such lead of yours.")
  public Response get(@PathParam("leadId") UUID leadId, @Context Request request) {
    LeadInsight insight = insights.find(leadId, access.visibleOwner());
    boolean consented = consents.given(insight.ownerId());
    // Consent changes the page without changing the insight.
    EntityTag tag = EntityTags.of(insight.state().version() * 2 + (consented ? 1 : 0));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag).build()
        : Response.ok(LeadInsightResponse.of(insight, consented)).tag(tag).build();
  }

  @GET
  @Path("/suggested-action")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getSuggestedAction",
      summary = "The next step, or the conditions that are not met")
  @APIResponse(
      responseCode = "200",
      description = "The next step.",
      content = @Content(schema = @Schema(implementation = SuggestedActionResponse.class)))
  @APIResponse(
      responseCode = "403",
      description = "`consent-required`: the owner of the lead has not consented.")
  @APIResponse(responseCode = "404", description = "The agent knows no such lead of yours.")
  @APIResponse(responseCode = "409", description = "`lead-closed`.")
  public SuggestedActionResponse suggestedAction(@PathParam("leadId") UUID leadId) {
    return SuggestedActionResponse.of(insights.findForNextStep(leadId, access.visibleOwner()));
  }
}
