package io.leadwise.lead.api.settings;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.settings.AgentSettingsService;
import io.leadwise.lead.application.settings.DryRuns;
import io.leadwise.lead.application.settings.Editor;
import io.leadwise.lead.domain.selection.AgentSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
@Tag(
    name = "Agent settings",
    description =
        "On or off, and whom the agent selects. The target customer profile and the products are"
            + " settings of the agent too: they live in prioritization-service, at"
            + " `/api/v1/target-customer-profile` and `/api/v1/products`.")
public class AgentSettingsResource {

  @Inject AgentSettingsService settings;
  @Inject DryRuns dryRuns;
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
  @Operation(
      operationId = "putAgentSettings",
      summary = "Replace the settings",
      description =
          "What differs becomes a version of the history; nothing different, nothing happens."
              + " Switching the agent off cancels the selection of a run that goes on; leads in"
              + " flight finish. Leads of sources that became or ceased to be hand-raisers are"
              + " announced anew in the background.")
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
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "422", description = "`invalid-value`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response put(
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull AgentSettingsRequest request) {
    return answer(
        settings.change(
            request.toChange(),
            new Editor(caller.id(), caller.name()),
            version -> EntityTags.requireMatch(ifMatch, version)));
  }

  @POST
  @Path("/dry-run")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "tryAgentSettings",
      summary = "Try settings",
      description =
          "Whom a run would select now with the present settings and with these; nothing changes.")
  @APIResponse(
      responseCode = "200",
      description = "The difference.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DryRunResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `malformed-json`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "422", description = "`invalid-value`")
  public DryRunResponse tryOut(@Valid @NotNull AgentSettingsRequest request) {
    return DryRunResponse.of(dryRuns.compare(request.toChange()));
  }

  @GET
  @Path("/history")
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "listAgentSettingsHistory",
      summary = "Who changed which setting, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SettingsVersionPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  public Page<SettingsVersionResponse> history(@BeanParam PageQuery page) {
    return settings.history(page.cursor(1), page.limit()).map(SettingsVersionResponse::of);
  }

  private static Response answer(AgentSettings settings) {
    return Response.ok(AgentSettingsResponse.of(settings))
        .tag(EntityTags.of(settings.version()))
        .build();
  }
}
