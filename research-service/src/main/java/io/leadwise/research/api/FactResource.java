package io.leadwise.research.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.CompanyService;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.PastFact;
import io.leadwise.research.domain.shown.ShownFact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** News and past facts of a company: more than its page shows. */
@Path("/api/v1/research/companies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Research", description = "Cited facts about companies.")
public class FactResource {

  @Inject CompanyService companies;
  @Inject Clock clock;

  @GET
  @Path("/{companyId}/news")
  @Operation(operationId = "listCompanyNews", summary = "All news of a company, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of news; what tells the same stands once, with all its sources.",
      content = @Content(schema = @Schema(implementation = NewsPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public NewsPage news(
      @PathParam("companyId") UUID companyId,
      @QueryParam("type")
          @Parameter(
              description = "News of this type only.",
              schema = @Schema(implementation = NewsType.class))
          String type,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 1);
    NewsType wanted = type(type);
    List<ShownFact> all =
        companies.get(companyId).news().stream()
            .filter(fact -> wanted == null || fact.fact().newsHint().type() == wanted)
            .toList();
    List<ShownFact> rest = after == null ? all : behind(all, after.uuid(0));
    List<ShownFact> page = rest.subList(0, Math.min(size, rest.size()));
    LocalDate today = LocalDate.now(clock);
    return new NewsPage(
        page.stream().map(fact -> FactResponse.of(fact, today)).toList(),
        rest.size() > size ? Cursor.of(page.get(size - 1).id()) : null);
  }

  @GET
  @Path("/{companyId}/history")
  @Operation(operationId = "getFactHistory", summary = "What sources said before, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page; what no longer holds says when it was superseded, and by what.",
      content = @Content(schema = @Schema(implementation = HistoryPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public HistoryPage history(
      @PathParam("companyId") UUID companyId,
      @QueryParam("attribute")
          @Parameter(description = "As in the facts: employees, revenue …; all when left out.")
          String attribute,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    if (attribute != null && !attribute.matches("[A-Za-z]{1,50}")) {
      throw new BadRequestProblem("invalid-filter", "attribute must name an attribute of facts.");
    }
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<PastFact> found =
        companies.history(
            companyId,
            attribute,
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            size + 1);
    List<PastFact> page = found.subList(0, Math.min(size, found.size()));
    PastFact last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new HistoryPage(
        page.stream().map(PastFactResponse::of).toList(),
        found.size() > size ? Cursor.of(last.foundAt(), last.fact().id()) : null);
  }

  private static NewsType type(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return NewsType.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestProblem("invalid-filter", "type must be a type of news.");
    }
  }

  /** News that meanwhile folded into another one is no place to go on from. */
  private static List<ShownFact> behind(List<ShownFact> all, UUID last) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).standsFor().contains(last)) {
        return all.subList(i + 1, all.size());
      }
    }
    throw new BadRequestProblem(
        "invalid-cursor", "The list has changed: start from its beginning.");
  }

  /** One page of news. */
  @Schema(name = "NewsPage")
  public record NewsPage(
      @Schema(required = true) List<FactResponse> items,
      @Schema(description = "Null on the last page.") String nextCursor) {}

  /** One page of past facts. */
  @Schema(name = "FactHistoryPage")
  public record HistoryPage(
      @Schema(required = true) List<PastFactResponse> items,
      @Schema(description = "Null on the last page.") String nextCursor) {}
}
