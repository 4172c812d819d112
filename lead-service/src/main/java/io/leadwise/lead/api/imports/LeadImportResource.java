package io.leadwise.lead.api.imports;

import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.ProblemDocument;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.Media;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.imports.LeadImports;
import io.leadwise.lead.application.imports.Uploads;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of leads from CSV files. */
@Path("/api/v1/lead-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Lead imports", description = "Many leads at once, in the background.")
public class LeadImportResource {

  @Inject LeadImports imports;
  @Inject Uploads uploads;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Consumes(Media.CSV)
  @Blocking
  @Operation(
      operationId = "createLeadImport",
      summary = "Import leads from a CSV file",
      description =
          "UTF-8, with a header whose columns may stand in any order; at most 50 MiB. Columns:"
              + " externalId and ownerEmail (both required), createdAt, status, firstName,"
              + " lastName, email, phone, jobTitle, companyName, website, country, city, industry,"
              + " employees, annualRevenue, annualRevenueCurrency, need, source,"
              + " marketingQualified, accountName, lastIntent, repliesCount, meetingsCount,"
              + " unansweredCalls. A lead with the same externalId is updated where it differs;"
              + " a closed lead is skipped. The same file twice changes nothing.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = Media.CSV, schema = @Schema(type = SchemaType.STRING)))
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "202",
      description = "The import, which goes on in the background.",
      headers = {@Header(name = "Location", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportResponse.class)))
  @APIResponse(
      responseCode = "403",
      description = "`role-missing`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "413",
      description = "`body-too-large`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "415",
      description = "`unsupported-media-type`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`missing-header`, `unknown-column`, `duplicate-column`, `missing-column`, `not-utf-8`, `malformed-csv`, `invalid-value`, `idempotency-key-reused`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  public Response create(
      @QueryParam("externalSource")
          @Parameter(description = "The system that the external ids are of; CRM by default.")
          String externalSource,
      InputStream body) {
    try (var upload = uploads.receive(body)) {
      return idempotency.once(
          "create-lead-import",
          List.of(upload.fingerprint(), String.valueOf(externalSource)),
          () -> {
            LeadImport created = imports.create(upload, externalSource, caller.id());
            return Response.accepted(ImportResponse.of(created))
                .location(URI.create("/api/v1/lead-imports/" + created.id()))
                .build();
          });
    }
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getLeadImport", summary = "How far an import is")
  @APIResponse(
      responseCode = "200",
      description = "The import.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "`lead-import-not-found`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  public ImportResponse get(@PathParam("id") UUID id) {
    return ImportResponse.of(imports.get(id));
  }

  @GET
  @Path("/{id}/rows")
  @Operation(operationId = "listLeadImportRows", summary = "One result per row, in their order")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RowPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "404",
      description = "`lead-import-not-found`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  public Page<RowResponse> rows(
      @PathParam("id") UUID id,
      @QueryParam("result")
          @Parameter(
              description = "Rows with this result only.",
              schema = @Schema(implementation = RowOutcome.class))
          String result,
      @BeanParam PageQuery page) {
    return imports
        .rows(
            id, Filters.constant("result", result, RowOutcome.class), page.cursor(1), page.limit())
        .map(RowResponse::of);
  }
}
