package io.leadwise.prioritization.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.LeadInsights;
import io.leadwise.prioritization.domain.insight.ShownInsight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything the agent knows about one lead. */
@Path("/api/v1/lead-insights/{leadId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead insights", description = "Everything the agent knows about one lead.")
public class LeadInsightResource {
  /** How many news are shown unless all are asked for (domain.md §5). */
  private static final int NEWEST_NEWS = 3;

  private final LeadInsights insights;
  private final Access access;

  LeadInsightResource(LeadInsights insights, Access access) {
    this.insights = insights;
    this.access = access;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getLeadInsight",
      summary = "The whole page about one lead",
      description =
          "Visible without consent, except for the suggested action. Of the news the newest 3 are"
              + " shown, all of them with news=all.")
  @APIResponse(
      responseCode = "200",
      description = "The insight.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LeadInsightResponse.class)))
  @APIResponse(responseCode = "304", description = "It is still as your If-None-Match says.")
  @APIResponse(responseCode = "400", description = "`invalid-filter`.")
  @APIResponse(
      responseCode = "404",
      description = "`lead-insight-not-found`: the agent knows no such lead of yours.")
  public Response get(
      @PathParam("leadId") UUID leadId,
      @Parameter(description = "all, to see older ones too.") @QueryParam("news") String news,
      @Context Request request) {
    int shown = newsShown(news);
    ShownInsight it = insights.shown(leadId, access.visibleOwner());
    // Consent changes the page without changing the insight.
    EntityTag tag = EntityTags.of(it.insight().state().version() * 2 + (it.consented() ? 1 : 0));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag).build()
        : Response.ok(LeadInsightResponse.of(it.insight(), it.consented(), shown)).tag(tag).build();
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
  @APIResponse(
      responseCode = "404",
      description = "`lead-insight-not-found`: the agent knows no such lead of yours.")
  @APIResponse(responseCode = "409", description = "`lead-closed`.")
  public SuggestedActionResponse suggestedAction(@PathParam("leadId") UUID leadId) {
    return SuggestedActionResponse.of(insights.findForNextStep(leadId, access.visibleOwner()));
  }

  private static int newsShown(String news) {
    if (news == null || news.isBlank()) {
      return NEWEST_NEWS;
    }
    if (news.equals("all")) {
      return Integer.MAX_VALUE;
    }
    throw new BadRequestProblem("invalid-filter", "The parameter news is all, or left out.");
  }
}
