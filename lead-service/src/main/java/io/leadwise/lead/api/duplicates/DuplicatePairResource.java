package io.leadwise.lead.api.duplicates;

import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.duplicates.LeadDuplicates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Duplicates among all leads. */
@Path("/api/v1/lead-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Duplicates", description = "Suggestions only: nothing is merged by itself.")
public class DuplicatePairResource {

  @Inject LeadDuplicates duplicates;

  @GET
  @Operation(
      operationId = "listLeadDuplicates",
      summary = "Pairs of leads with the same email, then with the same phone number",
      description =
          "Of more than two leads with one value each is paired with the next. What is only"
              + " similar is found from each lead.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DuplicatePairPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  public Page<DuplicatePairResponse> list(@BeanParam PageQuery page) {
    return duplicates.pairs(page.cursor(3), page.limit()).map(DuplicatePairResponse::of);
  }
}
