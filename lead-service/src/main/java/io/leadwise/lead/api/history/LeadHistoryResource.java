package io.leadwise.lead.api.history;

import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.history.LeadHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a lead. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "History", description = "The audit trail of a lead.")
public class LeadHistoryResource {

  @Inject LeadHistory history;
  @Inject Viewers viewers;

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "listLeadHistory",
      summary = "What happened to the lead, newest first",
      description =
          "Who changed what, from which value to which. What came from a merged lead says so.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HistoryPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public Page<HistoryEntryResponse> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    return history
        .page(id, viewers.current(), page.cursor(1), page.limit())
        .map(HistoryEntryResponse::of);
  }
}
