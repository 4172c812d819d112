package io.leadwise.prioritization.api;

import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.Republication;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators whose topic, or whose integrator, lost what it had. */
@Path("/api/v1/lead-insights/republication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead insights")
public class RepublicationResource {

  private final Republication republication;

  RepublicationResource(Republication republication) {
    this.republication = republication;
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "republishLeadInsights",
      summary = "Publish the insight about every lead again",
      description =
          "On `lead-insight` and to webhooks, each with its next revision, soon after the answer."
              + " An insight that waits for research or for the email verdict comes with it.")
  @APIResponse(
      responseCode = "202",
      description = "They will be published.",
      content = @Content(schema = @Schema(implementation = RepublicationResponse.class)))
  public Response republish() {
    return Response.accepted(new RepublicationResponse(republication.request())).build();
  }
}
