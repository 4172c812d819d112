package io.leadwise.prioritization.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.learning.Models;
import io.leadwise.prioritization.application.rules.PublishedPriorityRules;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** How scores are made. */
@Path("/api/v1/priority-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Priority rules",
    description = "How scores are made, by rules and by what was learned.")
public class PriorityRulesResource {
  private final PublishedPriorityRules rules;
  private final Models models;
  private final Caller caller;

  PriorityRulesResource(PublishedPriorityRules rules, Models models, Caller caller) {
    this.rules = rules;
    this.models = models;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getPriorityRules", summary = "Weights, borders and their version")
  @APIResponse(
      responseCode = "200",
      description = "The rules in force.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PriorityRulesResponse.class)))
  public Response get() {
    return answer(rules.current());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "publishPriorityRules",
      summary = "Publish the next version of weights and borders",
      description = "The current leads are scored by it, in pages, soon after the answer.")
  @APIResponse(
      responseCode = "200",
      description = "The rules now in force.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PriorityRulesResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`: another version was published meanwhile.")
  @APIResponse(responseCode = "422", description = "`invalid-priority-rules`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response publish(
      @Parameter(description = "ETag of the version that you change.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid PriorityRulesRequest request) {
    PublishedRules next = request.toDomain();
    return answer(
        rules.publish(version -> EntityTags.requireMatch(ifMatch, version), next, caller.id()));
  }

  @POST
  @Path("/dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "tryPriorityRules",
      summary = "Who would move, if these rules were published",
      description = "Nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "Who would move.",
      content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed` or `invalid-limit`.")
  @APIResponse(responseCode = "422", description = "`invalid-priority-rules`.")
  public DryRunResponse tryOut(
      @Parameter(description = "Only the list of this seller.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(description = "Most moves, 1 to 200; the counts are of all.") @QueryParam("limit")
          Integer limit,
      @NotNull @Valid PriorityRulesRequest request) {
    int size = Limits.limit(limit);
    return DryRunResponse.of(rules.tryOut(request.toDomain(), ownerId), size);
  }

  private Response answer(PublishedRules published) {
    return Response.ok(
            PriorityRulesResponse.of(
                rules.inForce(), published, rules.defaults(), models.active(), models.latest()))
        .tag(EntityTags.of(published.version()))
        .build();
  }
}
