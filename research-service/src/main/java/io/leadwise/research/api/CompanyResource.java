package io.leadwise.research.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.CompanyService;
import io.leadwise.research.domain.company.Company;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Companies that were researched. */
@Path("/api/v1/research/companies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Research", description = "Cited facts about companies.")
public class CompanyResource {

  private static final int MAX_TEXT = 200;

  @Inject CompanyService companies;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "listCompanies", summary = "Companies by name")
  @APIResponse(
      responseCode = "200",
      description = "One page of companies.",
      content = @Content(schema = @Schema(implementation = CompanyPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter`")
  public CompanyPage list(
      @QueryParam("q") @Parameter(description = "Part of the name or domain.") String text,
      @QueryParam("parked")
          @DefaultValue("false")
          @Parameter(
              description = "Only those that are parked because their research keeps failing.")
          boolean parked,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<Company> found =
        companies.page(
            filter(text),
            parked,
            after == null ? null : after.text(0),
            after == null ? null : after.uuid(1),
            size + 1);
    List<Company> page = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? cursor(page.get(size - 1)) : null;
    return new CompanyPage(page.stream().map(CompanySummaryResponse::of).toList(), next);
  }

  @GET
  @Path("/{companyId}")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getCompany", summary = "All that is known about a company")
  @APIResponse(
      responseCode = "200",
      description = "Identity, sections and facts.",
      content = @Content(schema = @Schema(implementation = CompanyResponse.class)))
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public CompanyResponse get(@PathParam("companyId") UUID companyId) {
    return CompanyResponse.of(companies.get(companyId), LocalDate.now(clock));
  }

  @POST
  @Path("/{companyId}/refresh")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "refreshCompany",
      summary = "Research a company again now",
      description =
          "All its leads get the new answer, and it is parked no more. Asking twice does no harm.")
  @APIResponse(responseCode = "202", description = "It will be researched at once.")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public Response refresh(@PathParam("companyId") UUID companyId) {
    companies.refresh(companyId);
    return Response.accepted().build();
  }

  private static String filter(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
      throw new BadRequestProblem(
          "invalid-filter", "q takes at most " + MAX_TEXT + " characters of text.");
    }
    return text.strip();
  }

  private static String cursor(Company last) {
    return Cursor.of(last.displayName(), last.id());
  }

  /** One page of companies. */
  @Schema(name = "CompanyPage")
  public record CompanyPage(
      @Schema(required = true) List<CompanySummaryResponse> items,
      @Schema(description = "Null on the last page.") String nextCursor) {}
}
