package io.leadwise.prioritization.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.ScoreHistory;
import io.leadwise.prioritization.application.learning.Likelihoods;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the score of a lead comes from. */
@Path("/api/v1/lead-insights/{leadId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead insights", description = "Everything the agent knows about one lead.")
public class ScoreResource {
  private final ScoreHistory history;
  private final Likelihoods likelihoods;
  private final Access access;

  ScoreResource(ScoreHistory history, Likelihoods likelihoods, Access access) {
    this.history = history;
    this.likelihoods = likelihoods;
    this.access = access;
  }

  @GET
  @Path("/score-history")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getScoreHistory",
      summary = "How the score came to be what it is, the newest change first")
  @APIResponse(
      responseCode = "200",
      description = "A page of changes.",
      content = @Content(schema = @Schema(implementation = ScoreHistoryPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor` or `invalid-limit`.")
  @APIResponse(
      responseCode = "404",
      description = "`lead-insight-not-found`: the agent knows no such lead of yours.")
  public Page<ScoreChangeResponse> history(
      @PathParam("leadId") UUID leadId,
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor before = Cursor.parse(cursor, 1);
    return Page.of(
            history.page(
                leadId, access.visibleOwner(), before == null ? null : before.uuid(0), size + 1),
            size,
            last -> Cursor.of(last.changeId()))
        .map(entry -> ScoreChangeResponse.of(entry.change()));
  }

  @GET
  @Path("/likelihood")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "explainLikelihood",
      summary = "What past outcomes say about the lead, field by field")
  @APIResponse(
      responseCode = "200",
      description = "The likelihood and the contributions that add up to it.",
      content = @Content(schema = @Schema(implementation = LikelihoodResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "`lead-insight-not-found`: the agent knows no such lead of yours.")
  @APIResponse(responseCode = "409", description = "`no-likelihood`: no model scores this lead.")
  public LikelihoodResponse likelihood(@PathParam("leadId") UUID leadId) {
    return LikelihoodResponse.of(likelihoods.explain(leadId, access.visibleOwner()));
  }

  /** The page type, named for the API document. */
  @Schema(name = "ScoreHistoryPage")
  record ScoreHistoryPage(
      List<ScoreChangeResponse> items, @Schema(nullable = true) String nextCursor) {}
}
