package io.leadwise.research.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.correction.FactCorrections;
import io.leadwise.research.application.correction.FactCorrections.Corrector;
import io.leadwise.research.domain.correction.Correction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What co-workers say instead of the sources. */
@Path("/api/v1/research/companies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Research", description = "Cited facts about companies.")
public class CorrectionResource {

  @Inject FactCorrections corrections;
  @Inject Caller caller;

  @GET
  @Path("/{companyId}/corrections")
  @Operation(
      operationId = "listFactCorrections",
      summary = "Corrections of a company's facts, hidden facts included, oldest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of corrections.",
      content = @Content(schema = @Schema(implementation = CorrectionPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public CorrectionPage list(
      @PathParam("companyId") UUID companyId,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    int size = Limits.limit(limit);
    Place after = Place.parse(cursor);
    List<Correction> rest =
        corrections.of(companyId).stream()
            .sorted(Comparator.comparing(Place::of))
            .filter(correction -> after == null || Place.of(correction).compareTo(after) > 0)
            .toList();
    List<Correction> page = rest.subList(0, Math.min(size, rest.size()));
    return new CorrectionPage(
        page.stream().map(CorrectionResponse::of).toList(),
        rest.size() > size ? Place.of(page.get(size - 1)).cursor() : null);
  }

  @GET
  @Path("/{companyId}/facts/{factId}/correction")
  @Operation(operationId = "getFactCorrection", summary = "How a fact was corrected")
  @APIResponse(
      responseCode = "200",
      description = "The correction.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content = @Content(schema = @Schema(implementation = CorrectionResponse.class)))
  @APIResponse(responseCode = "404", description = "`company-not-found`, `correction-not-found`")
  public Response get(@PathParam("companyId") UUID companyId, @PathParam("factId") UUID factId) {
    return answer(corrections.get(companyId, factId));
  }

  @PUT
  @Path("/{companyId}/facts/{factId}/correction")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctFact",
      summary = "Correct a fact, hide it, or give news another type",
      description =
          "It stays over researches until it is taken back, and all leads of the company get a new"
              + " answer. A seller may correct companies of own leads. If-Match is needed to change a"
              + " correction that is there already.")
  @APIResponse(
      responseCode = "200",
      description = "The correction.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content = @Content(schema = @Schema(implementation = CorrectionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`role-missing`, `company-not-yours`")
  @APIResponse(responseCode = "404", description = "`company-not-found`, `fact-not-found`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "422", description = "`not-correctable`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response put(
      @PathParam("companyId") UUID companyId,
      @PathParam("factId") UUID factId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull CorrectFactRequest request) {
    return answer(
        corrections.put(
            companyId,
            factId,
            request.toAction(),
            request.reason(),
            corrector(),
            version -> EntityTags.requireMatch(ifMatch, version)));
  }

  @DELETE
  @Path("/{companyId}/facts/{factId}/correction")
  @Operation(
      operationId = "takeBackFactCorrection",
      summary = "Take a correction back",
      description = "What sources say is shown again. Taking back twice does no harm.")
  @APIResponse(responseCode = "204", description = "The fact is not corrected.")
  @APIResponse(responseCode = "400", description = "`invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`role-missing`, `company-not-yours`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  public Response takeBack(
      @PathParam("companyId") UUID companyId,
      @PathParam("factId") UUID factId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch) {
    corrections.takeBack(
        companyId, factId, corrector(), version -> EntityTags.checkMatch(ifMatch, version));
    return Response.noContent().build();
  }

  private Corrector corrector() {
    return new Corrector(caller.id(), caller.isAdmin());
  }

  private static Response answer(Correction correction) {
    return Response.ok(CorrectionResponse.of(correction))
        .tag(EntityTags.of(correction.version()))
        .build();
  }

  /** Where a correction stands in the list. */
  private record Place(Instant at, UUID factId) implements Comparable<Place> {

    static Place of(Correction correction) {
      return new Place(correction.at(), correction.original().id());
    }

    static Place parse(String cursor) {
      Cursor parts = Cursor.parse(cursor, 2);
      return parts == null ? null : new Place(parts.instant(0), parts.uuid(1));
    }

    String cursor() {
      return Cursor.of(at, factId);
    }

    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::at).thenComparing(Place::factId).compare(this, other);
    }
  }

  /** One page of corrections. */
  @Schema(name = "FactCorrectionPage")
  public record CorrectionPage(
      @Schema(required = true) List<CorrectionResponse> items,
      @Schema(description = "Null on the last page.") String nextCursor) {}
}
