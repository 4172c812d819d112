package io.leadwise.prioritization.api;

import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Assessors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How scores are made. */
@Path("/api/v1/priority-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prioritized leads", description = "Whom to contact first, and why.")
public class PriorityRulesResource {
  private final Assessors assessors;

  PriorityRulesResource(Assessors assessors) {
    this.assessors = assessors;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getPriorityRules", summary = "Weights, borders and their version")
  @APIResponse(
      responseCode = "200",
      description = "The rules in force.",
      content = @Content(schema = @Schema(implementation = PriorityRulesResponse.class)))
  public PriorityRulesResponse get() {
    return PriorityRulesResponse.of(assessors.current());
  }
}
