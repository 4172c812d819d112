package io.leadwise.lead.api.imports;

import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.Media;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.imports.ImportErrors;
import io.leadwise.lead.application.imports.LeadImports;
import io.leadwise.lead.application.imports.files.Uploads;
import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportFormat;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

/** Imports of leads from files. */
@Path("/api/v1/lead-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Lead imports", description = "Many leads at once, in the background.")
public class LeadImportResource {

  private static final String NDJSON_SUBTYPE = "x-ndjson";

  @Inject LeadImports imports;
  @Inject ImportErrors errors;
  @Inject Uploads uploads;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Consumes({Media.CSV, Media.NDJSON})
  @Blocking
  @Operation(
      operationId = "createLeadImport",
      summary = "Import leads from a CSV or NDJSON file",
      description =
          "UTF-8 with or without byte order mark, at most 50 MiB. CSV has a header whose columns"
              + " may stand in any order, and is divided by commas, semicolons or tabs; NDJSON has"
              + " one object per line with the same names. Columns: ownerEmail (required),"
              + " externalId, createdAt, status, firstName, lastName, email, phone, jobTitle,"
              + " companyName, website, country, city, industry, employees, annualRevenue,"
              + " annualRevenueCurrency, need, source, marketingQualified, accountName, lastIntent,"
              + " repliesCount, meetingsCount, unansweredCalls. A row is about the lead with its"
              + " externalId; where there is none, about the one with its email, or, if it has no"
              + " email, with its name and companyName. A lead that has another externalId is never"
              + " meant by a row that has one. The same file twice changes nothing.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = Media.CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = Media.NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
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
      responseCode = "400",
      description = "`invalid-filter` names the parameter; `invalid-idempotency-key`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
  @APIResponse(
      responseCode = "422",
      description =
          "`missing-header`, `unknown-column`, `duplicate-column`, `missing-column`, `not-utf-8`, `malformed-csv`, `malformed-ndjson`, `invalid-value`, `idempotency-key-reused`")
  public Response create(
      @QueryParam("externalSource")
          @Parameter(description = "The system that the external ids are of; CRM by default.")
          String externalSource,
      @QueryParam("duplicates")
          @Parameter(
              description =
                  "What becomes of a row about a lead that exists, or about one that an earlier row"
                      + " of the file made: UPDATE (default) changes the lead where it differs, SKIP"
                      + " leaves it, CREATE makes another one unless the externalId is taken. A"
                      + " closed lead is never changed.",
              schema = @Schema(implementation = DuplicatePolicy.class))
          String duplicates,
      @QueryParam("dryRun")
          @Parameter(
              description = "true: changes nothing and gives the same results for each row.",
              schema = @Schema(implementation = Boolean.class))
          String dryRun,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      InputStream body) {
    if (contentType == null) {
      // What no media type is given for passes @Consumes, and could be either format.
      throw new NotSupportedException();
    }
    DuplicatePolicy policy = Filters.constant("duplicates", duplicates, DuplicatePolicy.class);
    ImportOrder order =
        new ImportOrder(
            externalSource,
            MediaType.valueOf(contentType).getSubtype().equals(NDJSON_SUBTYPE)
                ? ImportFormat.NDJSON
                : ImportFormat.CSV,
            policy == null ? DuplicatePolicy.UPDATE : policy,
            Boolean.TRUE.equals(Filters.flag("dryRun", dryRun)));
    try (var upload = uploads.receive(body, order.format())) {
      return idempotency.onceFor(
          "create-lead-import",
          () -> List.of(upload.fingerprint(), order),
          () -> {
            LeadImport created = imports.create(upload, order, caller.id());
            return Response.accepted(ImportResponse.of(created))
                .location(URI.create("/api/v1/lead-imports/" + created.id()))
                .build();
          });
    }
  }

  @GET
  @Operation(operationId = "listLeadImports", summary = "List imports, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  public Page<ImportResponse> list(@BeanParam PageQuery page) {
    return imports.page(page.cursor(2), page.limit()).map(ImportResponse::of);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelLeadImport",
      summary = "Stop an import",
      description = "Before its next page; what is imported stays. Twice is no error.")
  @APIResponse(
      responseCode = "200",
      description = "The import.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-import-not-found`")
  @APIResponse(responseCode = "409", description = "`import-ended`")
  public ImportResponse cancel(@PathParam("id") UUID id) {
    return ImportResponse.of(imports.cancel(id));
  }

  @GET
  @Path("/{id}/errors")
  @Produces(Media.CSV)
  @Blocking
  @Operation(
      operationId = "downloadLeadImportErrors",
      summary = "The rows that failed, as a CSV file",
      description =
          "Row number, column and reason, then the row as it stood: correct it and import the file"
              + " as it is. Cells that a spreadsheet would take for a formula begin with a quote,"
              + " which an import takes off again. After the retention time the cells are empty.")
  @APIResponse(
      responseCode = "200",
      description = "The file; only its header when no row failed.",
      content = @Content(mediaType = Media.CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "`lead-import-not-found`")
  public Response errors(@PathParam("id") UUID id) {
    List<String> columns = errors.columns(id);
    StreamingOutput file =
        out -> errors.write(id, columns, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return Response.ok(file, Media.CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"lead-import-" + id + "-errors.csv\"")
        .build();
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
  @APIResponse(responseCode = "404", description = "`lead-import-not-found`")
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
      description = "`invalid-filter`, `invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "404", description = "`lead-import-not-found`")
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
