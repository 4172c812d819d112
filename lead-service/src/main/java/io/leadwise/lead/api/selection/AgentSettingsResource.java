package io.leadwise.lead.api.selection;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.problem.ProblemDocument;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Media;
import io.leadwise.lead.application.selection.AgentSettingsService;
import io.leadwise.lead.domain.selection.AgentSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings of the agent: on or off, and whom it selects. */
@Path("/api/v1/agent-settings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN, Roles.OPERATOR})
@Tag(name = "Agent settings", description = "On or off, and whom the agent selects.")
public class AgentSettingsResource {

  @Inject AgentSettingsService settings;
  @Inject Caller caller;

  @GET
  @Operation(operationId = "getAgentSettings", summary = "Read the settings")
  @APIResponse(
      responseCode = "200",
      description = "The settings.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgentSettingsResponse.class)))
  public Response get() {
    return answer(settings.get());
  }

  @PUT
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "putAgentSettings", summary = "Replace the settings")
  @APIResponse(
      responseCode = "200",
      description = "The new settings.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgentSettingsResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "403",
      description = "`role-missing`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "422",
      description = "`invalid-value`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  @APIResponse(
      responseCode = "428",
      description = "`if-match-required`",
      content =
          @Content(
              mediaType = Media.PROBLEM,
              schema = @Schema(implementation = ProblemDocument.class)))
  public Response put(
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull AgentSettingsRequest request) {
    return answer(
        settings.change(
            request.toChange(), caller.id(), version -> EntityTags.requireMatch(ifMatch, version)));
  }

  private static Response answer(AgentSettings settings) {
    return Response.ok(AgentSettingsResponse.of(settings))
        .tag(EntityTags.of(settings.version()))
        .build();
  }
}
