package io.leadwise.lead.api.erasure;

import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.erasure.LeadErasures;
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

/** How far erasures are. */
@Path("/api/v1/lead-erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Erasure", description = "Forget a person, everywhere.")
public class LeadErasureResource {

  @Inject LeadErasures erasures;

  @GET
  @Operation(operationId = "listLeadErasures", summary = "Erasures, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadErasurePage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  public Page<LeadErasureResponse> list(@BeanParam PageQuery page) {
    return erasures.page(page.cursor(2), page.limit()).map(LeadErasureResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getLeadErasure",
      summary = "How far an erasure is",
      description = "Per service: whether it has confirmed, when, and how many records it deleted.")
  @APIResponse(
      responseCode = "200",
      description = "The erasure.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadErasureResponse.class)))
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`lead-erasure-not-found`")
  public LeadErasureResponse get(@PathParam("id") UUID id) {
    return LeadErasureResponse.of(erasures.get(id));
  }
}
