package io.leadwise.consent.api;

import io.leadwise.consent.application.ledger.ConsentService;
import io.leadwise.consent.application.prompt.MyConsents;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consent of sellers to the sales qualification agent. */
@Path("/api/v1/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent", description = "Consent of sellers to the sales qualification agent.")
public class ConsentResource {

  @Inject ConsentService consents;
  @Inject MyConsents mine;
  @Inject Caller caller;

  @GET
  @Path("/me")
  @RolesAllowed(Roles.SELLER)
  @Operation(operationId = "getMyConsent", summary = "Whether I consented, and whether to ask me")
  @APIResponse(
      responseCode = "200",
      description = "How the caller's consent stands.",
      content = @Content(schema = @Schema(implementation = MyConsentResponse.class)))
  public MyConsentResponse myConsent() {
    return MyConsentResponse.of(mine.of(caller.id()));
  }

  @POST
  @Path("/me")
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "giveMyConsent",
      summary = "Give consent",
      description =
          "Natural key: the seller. Giving it twice returns the first entry, until a text means"
              + " something else.")
  @APIResponse(
      responseCode = "201",
      description = "The entry that was made.",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "Consent was given before; the first entry stands.",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `malformed-json`")
  @APIResponse(responseCode = "422", description = "`both-scopes-required`, `terms-outdated`")
  public Response give(@Valid @NotNull GrantConsentRequest request) {
    var result =
        consents.grant(caller.id(), request.textVersion(), request.language(), request.scopes());
    return Response.status(result.created() ? 201 : 200)
        .entity(ConsentResponse.of(result.entry()))
        .build();
  }

  @DELETE
  @Path("/me")
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "withdrawMyConsent",
      summary = "Refused: consent cannot be revoked",
      description = "Works only where the operator set `leadwise.consent.revocable`.")
  @APIResponse(responseCode = "204", description = "Withdrawn, where consent is revocable.")
  @APIResponse(responseCode = "409", description = "`consent-irrevocable`, `consent-not-granted`")
  public void withdraw() {
    consents.withdraw(caller.id());
  }

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(operationId = "listConsents", summary = "The ledger, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of entries.",
      content = @Content(schema = @Schema(implementation = ConsentPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-cursor`, `invalid-limit`, `invalid-filter`")
  public Page<ConsentResponse> list(
      @QueryParam("sellerId") @Parameter(description = "Entries of this seller only.")
          UUID sellerId,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    return consents
        .list(sellerId, Cursor.parse(cursor, 1), Limits.limit(limit))
        .map(ConsentResponse::of);
  }

  /** Names the page type in the OpenAPI document. */
  @Schema(name = "ConsentPage")
  record ConsentPage(java.util.List<ConsentResponse> items, String nextCursor) {}
}
