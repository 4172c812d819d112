package io.leadwise.prioritization.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.TargetCustomerProfiles;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of the ideal customer. */
@Path("/api/v1/target-customer-profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Target customer profile", description = "The description of the ideal customer.")
public class TargetCustomerProfileResource {
  private final TargetCustomerProfiles profiles;
  private final Caller caller;

  TargetCustomerProfileResource(TargetCustomerProfiles profiles, Caller caller) {
    this.profiles = profiles;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getTargetCustomerProfile", summary = "The profile in force")
  @APIResponse(
      responseCode = "200",
      description = "The profile.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = TargetCustomerProfileResponse.class)))
  public Response get() {
    return answer(profiles.current());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "publishTargetCustomerProfile",
      summary = "Publish the next version",
      description = "The current leads are scored by it, in pages, soon after the answer.")
  @APIResponse(
      responseCode = "200",
      description = "The profile now in force.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = TargetCustomerProfileResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`: another version was published meanwhile.")
  @APIResponse(responseCode = "422", description = "`invalid-target-customer-profile`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response publish(
      @Parameter(description = "ETag of the version that you change.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid TargetCustomerProfileRequest request) {
    TargetCustomerProfile next = request.toDomain();
    return answer(
        profiles.publish(
            current -> {
              EntityTags.requireMatch(ifMatch, current.version());
              return next;
            },
            caller.id()));
  }

  @POST
  @Path("/dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "tryTargetCustomerProfile",
      summary = "Who would move, if this were published",
      description = "Nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "Who would move.",
      content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed` or `invalid-limit`.")
  @APIResponse(responseCode = "422", description = "`invalid-target-customer-profile`.")
  public DryRunResponse tryOut(
      @Parameter(description = "Only the list of this seller.") @QueryParam("ownerId") UUID ownerId,
      @Parameter(description = "Most moves, 1 to 200; the counts are of all.") @QueryParam("limit")
          Integer limit,
      @NotNull @Valid TargetCustomerProfileRequest request) {
    int size = Limits.limit(limit);
    return DryRunResponse.of(profiles.tryOut(request.toDomain(), ownerId), size);
  }

  private static Response answer(TargetCustomerProfile profile) {
    return Response.ok(TargetCustomerProfileResponse.of(profile))
        .tag(EntityTags.of(profile.version()))
        .build();
  }
}
