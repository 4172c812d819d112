package io.leadwise.prioritization.api;

import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Dashboards;
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

/** Counts for a supervisor. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard", description = "Counts of the leads that the agent picked.")
public class DashboardResource {
  private final Dashboards dashboards;
  private final Access access;

  DashboardResource(Dashboards dashboards, Access access) {
    this.dashboards = dashboards;
    this.access = access;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getDashboard",
      summary = "Counts by status, fit, validity and action",
      description = "A seller sees the own leads, an admin all, and each seller's.")
  @APIResponse(
      responseCode = "200",
      description = "The counts.",
      content = @Content(schema = @Schema(implementation = DashboardResponse.class)))
  public DashboardResponse get() {
    return DashboardResponse.of(dashboards.counts(access.visibleOwner()));
  }
}
