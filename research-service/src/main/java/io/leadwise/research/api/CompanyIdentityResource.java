package io.leadwise.research.api;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.research.application.query.IdentityService;
import io.leadwise.research.domain.company.Company;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a company is, where directories are not sure, or wrong. */
@Path("/api/v1/research/companies/{companyId}/identity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Research", description = "Cited facts about companies.")
public class CompanyIdentityResource {

  @Inject IdentityService identities;
  @Inject Caller caller;

  @GET
  @Operation(operationId = "getCompanyIdentity", summary = "Who a company is, and by whose word")
  @APIResponse(
      responseCode = "200",
      description = "Identity, candidates and pin, with the version of the pin as ETag.",
      content = @Content(schema = @Schema(implementation = IdentityDecisionResponse.class)))
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  public Response get(@PathParam("companyId") UUID companyId) {
    return answer(identities.get(companyId));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "pinCompanyIdentity",
      summary = "Say who a company is",
      description =
          "Wins over what directories find, until it is lifted. The company is researched again at"
              + " once, and all its leads get the new answer. A seller needs a lead of it.")
  @APIResponse(
      responseCode = "200",
      description = "The pin, with its version as ETag.",
      content = @Content(schema = @Schema(implementation = IdentityDecisionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `nothing-pinned`, `invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`no-lead-of-company`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(
      responseCode = "422",
      description = "`mailbox-provider-domain`: anybody can have an address there.")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response pin(
      @PathParam("companyId") UUID companyId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag that you saw.")
          String ifMatch,
      @Valid @NotNull PinIdentityRequest request) {
    return answer(
        identities.pin(
            companyId,
            ownerOrAny(),
            request.wish(caller.id()),
            version -> EntityTags.requireMatch(ifMatch, version)));
  }

  @DELETE
  @Operation(
      operationId = "unpinCompanyIdentity",
      summary = "Let directories decide again who a company is",
      description = "The company is researched again at once. Lifting twice is not an error.")
  @APIResponse(
      responseCode = "200",
      description = "The identity without a pin, with the version as ETag.",
      content = @Content(schema = @Schema(implementation = IdentityDecisionResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`no-lead-of-company`")
  @APIResponse(responseCode = "404", description = "`company-not-found`")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response unpin(
      @PathParam("companyId") UUID companyId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag that you saw.")
          String ifMatch) {
    return answer(
        identities.unpin(
            companyId, ownerOrAny(), version -> EntityTags.requireMatch(ifMatch, version)));
  }

  private UUID ownerOrAny() {
    return caller.isAdmin() ? null : caller.id();
  }

  private static Response answer(Company company) {
    return Response.ok(IdentityDecisionResponse.of(company))
        .tag(EntityTags.of(company.pinVersion()))
        .build();
  }
}
