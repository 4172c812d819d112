package io.leadwise.lead.api.erasure;

import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.erasure.LeadErasures;
import io.leadwise.lead.domain.erasure.LeadErasure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases people. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Erasure", description = "Forget a person, everywhere.")
public class LeadDeletionResource {

  @Inject LeadErasures erasures;
  @Inject Viewers viewers;

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "eraseLead",
      summary = "Erase the lead from all services",
      description =
          "Deleted here at once, with its interactions, its history and the leads that were merged"
              + " into it; the other services follow and confirm. It cannot be undone. Natural key:"
              + " the lead; asked again it answers with the same erasure.")
  @APIResponse(
      responseCode = "202",
      description = "The erasure, to be followed.",
      headers = {@Header(name = "Location", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LeadErasureResponse.class)))
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`lead-merged`: erase the lead that it is a part of")
  public Response erase(@PathParam("id") UUID id) {
    LeadErasure erasure = erasures.request(id, viewers.current().id());
    return Response.accepted(LeadErasureResponse.of(erasure))
        .header(HttpHeaders.LOCATION, "/api/v1/lead-erasures/" + erasure.id())
        .build();
  }
}
