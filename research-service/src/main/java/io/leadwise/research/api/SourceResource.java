package io.leadwise.research.api;

import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.SourceQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sources of facts. */
@Path("/api/v1/research/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Research", description = "Cited facts about companies.")
public class SourceResource {

  @Inject SourceQueries sources;

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(operationId = "listResearchSources", summary = "Sources, and how they do")
  @APIResponse(responseCode = "200", description = "All sources, those switched off included.")
  public List<SourceResponse> list() {
    return sources.all().stream().map(SourceResponse::of).toList();
  }
}
