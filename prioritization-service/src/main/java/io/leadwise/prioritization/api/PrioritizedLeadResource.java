package io.leadwise.prioritization.api;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.PrioritizedLeadChanges;
import io.leadwise.prioritization.application.PrioritizedLeads;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.ListView;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.ListFilter;
import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to contact first. */
@Path("/api/v1/prioritized-leads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prioritized leads", description = "Whom to contact first, and why.")
public class PrioritizedLeadResource {
  private static final int CURSOR_PARTS = 5;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final PrioritizedLeads leads;
  private final PrioritizedLeadChanges changes;
  private final ShownPages pages;
  private final Access access;

  PrioritizedLeadResource(
      PrioritizedLeads leads, PrioritizedLeadChanges changes, ShownPages pages, Access access) {
    this.leads = leads;
    this.changes = changes;
    this.pages = pages;
    this.access = access;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "listPrioritizedLeads",
      summary = "The ranked list of a seller",
      description = "Hand-raisers first, then by score. Needs the seller's consent.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PrioritizedLeadPage.class)))
  @APIResponse(responseCode = "304", description = "It is still as your If-None-Match says.")
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter` or `owner-required`.")
  @APIResponse(
      responseCode = "403",
      description = "`consent-required`: the seller has not consented.")
  public Response list(
      @Parameter(description = "The seller; for an admin.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(description = "HIGH, MODERATE, LOW or UNKNOWN.") @QueryParam("fit") String fit,
      @Parameter(description = "VALID, INVALID, RISKY or UNKNOWN.") @QueryParam("validity")
          String validity,
      @Parameter(description = "A suggested action.") @QueryParam("action") String action,
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor,
      @Context Request request) {
    UUID owner = access.listOwner(ownerId);
    ListFilter filter =
        new ListFilter(
            constant("fit", fit, FitLevel.class),
            constant("validity", validity, Validity.class),
            constant("action", action, Action.class));
    Cursor after = Cursor.parse(cursor, CURSOR_PARTS);
    ShownPages.Request asked =
        new ShownPages.Request(
            owner, filter, key(after), after == null ? 0 : rank(after), Limits.limit(limit));
    ShownPages.Shown page = pages.standing(asked).orElseGet(() -> read(asked));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(page.tag());
    return (unchanged == null ? Response.ok(page.json()) : unchanged).tag(page.tag()).build();
  }

  private ShownPages.Shown read(ShownPages.Request asked) {
    ListView view =
        leads.page(
            asked.ownerId(), asked.filter(), asked.after(), asked.rankBefore(), asked.size() + 1);
    Page<PrioritizedLeadResponse> page =
        Page.of(view.leads(), asked.size(), PrioritizedLeadResource::cursor)
            .map(PrioritizedLeadResponse::of);
    return pages.keep(
        asked,
        new PrioritizedLeadPage(
            page.items(),
            page.nextCursor(),
            view.asOf().toString(),
            new PrioritizedLeadPage.Agent(view.lastSelectedAt() != null, view.lastSelectedAt())),
        view.asOf());
  }

  @GET
  @Path("/changes")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "listPrioritizedLeadChanges",
      summary = "What changed in the list of a seller",
      description =
          "For who has read the list before and wants to keep up without reading it again: leads as"
              + " they stand now, and the ids of those that left. A change counts when its revision"
              + " is published. Some may come twice, none is missed; ranks of other leads may have"
              + " moved. Needs the seller's consent.")
  @APIResponse(
      responseCode = "200",
      description = "What changed.",
      content = @Content(schema = @Schema(implementation = PrioritizedLeadChangesResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-since`, `invalid-limit` or `owner-required`.")
  @APIResponse(
      responseCode = "403",
      description = "`consent-required`: the seller has not consented; or `foreign-list`.")
  @APIResponse(
      responseCode = "410",
      description = "`changes-forgotten`: that is too long ago. Read the list again.")
  public PrioritizedLeadChangesResponse changes(
      @Parameter(description = "The seller; for an admin.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(
              description =
                  "changesSince of the list or of the last changes; or a time such as"
                      + " 2026-11-24T08:00:00Z, which is read with a minute to spare.",
              required = true)
          @QueryParam("since")
          String since,
      @Parameter(description = "Most changes to look at, 1 to 200.") @QueryParam("limit")
          Integer limit) {
    UUID owner = access.listOwner(ownerId);
    int size = Limits.limit(limit);
    String from = since == null ? "" : since;
    return PrioritizedLeadChangesResponse.of(
        ChangePlace.parse(from)
            .map(place -> changes.since(owner, place, size))
            .orElseGet(() -> changes.since(owner, time(from), size)));
  }

  private static Instant time(String since) {
    try {
      Instant time = Instant.parse(since);
      // PostgreSQL cannot compare with years that Java still knows.
      if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeParseException e) {
      throw invalidSince();
    }
    throw invalidSince();
  }

  private static BadRequestProblem invalidSince() {
    return new BadRequestProblem(
        "invalid-since", "Name changesSince of an earlier answer, or a time in UTC.");
  }

  @GET
  @Path("/{leadId}/comparison")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "comparePrioritizedLeads",
      summary = "Why one lead stands above another of the same list")
  @APIResponse(
      responseCode = "200",
      description = "The comparison.",
      content = @Content(schema = @Schema(implementation = ComparisonResponse.class)))
  @APIResponse(responseCode = "400", description = "`comparison-needs-two-leads`.")
  @APIResponse(
      responseCode = "403",
      description = "`consent-required`: the seller has not consented.")
  @APIResponse(
      responseCode = "404",
      description = "`prioritized-lead-not-found`: one of the leads is not in the list.")
  public ComparisonResponse compare(
      @PathParam("leadId") UUID leadId,
      @Parameter(description = "The other lead.", required = true) @QueryParam("with") UUID with) {
    if (with == null || with.equals(leadId)) {
      throw new BadRequestProblem(
          "comparison-needs-two-leads", "Name another lead with the parameter with.");
    }
    return ComparisonResponse.of(leads.compare(leadId, with, access.visibleOwner()));
  }

  private static String cursor(PrioritizedLead last) {
    RankKey key = last.key();
    return Cursor.of(
        key.handRaiser(),
        key.score().movePointRight(2).longValueExact(),
        key.createdAt(),
        key.leadId(),
        last.rank());
  }

  private static RankKey key(Cursor cursor) {
    return cursor == null
        ? null
        : new RankKey(
            cursor.flag(0),
            BigDecimal.valueOf(hundredths(cursor), 2),
            cursor.instant(2),
            cursor.uuid(3));
  }

  private static long hundredths(Cursor cursor) {
    return inRange(cursor.number(1), 0, 10_000);
  }

  private static long rank(Cursor cursor) {
    return inRange(cursor.number(4), 1, Integer.MAX_VALUE);
  }

  private static long inRange(long number, long from, long to) {
    if (number < from || number > to) {
      throw new BadRequestProblem("invalid-cursor", "The cursor is not one that this list gave.");
    }
    return number;
  }

  private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    if (value == null || value.isBlank()) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw new BadRequestProblem(
        "invalid-filter",
        "The parameter "
            + name
            + " is one of "
            + String.join(", ", List.of(type.getEnumConstants()).stream().map(E::name).toList())
            + ".");
  }
}
