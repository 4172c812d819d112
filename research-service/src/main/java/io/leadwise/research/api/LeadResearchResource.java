package io.leadwise.research.api;

import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.LeadResearchQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known about the companies of leads. */
@Path("/api/v1/research/leads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Research", description = "Cited facts about companies.")
public class LeadResearchResource {

  @Inject LeadResearchQueries queries;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @Path("/{leadId}")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getLeadResearch",
      summary = "What is known about the company of a lead",
      description = "A seller sees own leads only. Sections are PENDING until sources answered.")
  @APIResponse(
      responseCode = "200",
      description = "Sections with their status, and facts with their sources.",
      content = @Content(schema = @Schema(implementation = LeadResearchResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "`lead-not-found`: never selected, or not yours.")
  public LeadResearchResponse get(@PathParam("leadId") UUID leadId) {
    UUID owner = caller.isAdmin() ? null : caller.id();
    return LeadResearchResponse.of(queries.get(leadId, owner), LocalDate.now(clock));
  }
}
