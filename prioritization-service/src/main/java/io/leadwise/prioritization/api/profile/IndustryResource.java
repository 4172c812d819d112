package io.leadwise.prioritization.api.profile;

import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.domain.industry.IndustryTaxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The industries that a profile can name. */
@Path("/api/v1/industries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Industries", description = "The industries that a profile can name.")
public class IndustryResource {

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "listIndustries",
      summary = "All industries, a parent before its parts",
      description = "Some 120 of them, part of the service: the list is whole and has no pages.")
  @APIResponse(
      responseCode = "200",
      description = "The industries.",
      content = @Content(schema = @Schema(implementation = IndustryList.class)))
  public IndustryList list() {
    return new IndustryList(
        IndustryTaxonomy.standard().all().stream().map(IndustryResponse::of).toList());
  }

  /** The list, named for the API document. */
  @Schema(name = "IndustryList")
  record IndustryList(List<IndustryResponse> items) {}
}
