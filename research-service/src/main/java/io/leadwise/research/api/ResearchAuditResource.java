package io.leadwise.research.api;

import io.leadwise.kit.audit.AuditEntry;
import io.leadwise.kit.audit.AuditLog;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what only administrators may change in this service (ADR 0030). */
@Path("/api/v1/research/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log", description = "Who changed what only administrators may change.")
public class ResearchAuditResource {

  @Inject AuditLog log;

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "listResearchAuditEntries",
      summary = "Changes by administrators, the newest first",
      description = "Of the sources of research.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content = @Content(schema = @Schema(implementation = AuditEntryPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
  public Page<AuditEntry> list(
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    return log.page(cursor, Limits.limit(limit));
  }

  /** Names the page type in the OpenAPI document. */
  @Schema(name = "AuditEntryPage")
  record AuditEntryPage(List<AuditEntry> items, String nextCursor) {}
}
