package io.leadwise.prioritization.api;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Dashboards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts for a supervisor. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard", description = "What becomes of the leads that the agent picks.")
public class DashboardResource {
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 9998;

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
      summary = "What became of the leads that the agent picked, by day and by seller",
      description =
          "Counts the leads that the agent picked for the first time on these days (UTC), as they"
              + " stand now; each belongs to the day of its first selection and to its present"
              + " owner. A seller sees the own leads, an admin all, or those of one seller. Erased"
              + " leads are not counted any more.")
  @APIResponse(
      responseCode = "200",
      description = "The counts.",
      content = @Content(schema = @Schema(implementation = DashboardResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-range` or `invalid-date`.")
  @APIResponse(responseCode = "403", description = "`foreign-list`: the numbers of another seller.")
  public DashboardResponse get(
      @Parameter(description = "The seller; for an admin.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(description = "First day, as in 2026-11-01; without it 29 days before the last.")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last day; without it today. At most 366 days.") @QueryParam("to")
          String to) {
    return DashboardResponse.of(
        dashboards.of(access.followedOwner(ownerId), day("from", from), day("to", to)));
  }

  private static LocalDate day(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw invalid(name);
    }
    throw invalid(name);
  }

  private static BadRequestProblem invalid(String name) {
    return new BadRequestProblem(
        "invalid-date", "The parameter " + name + " is a day such as 2026-11-01.");
  }
}
