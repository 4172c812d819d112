package io.leadwise.consent.api;

import io.leadwise.consent.application.ledger.LedgerVerification;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof that nobody changed the ledger. */
@Path("/api/v1/consents/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentVerificationResource {

  @Inject LedgerVerification ledger;

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "verifyConsents",
      summary = "Computes the chain of the ledger again",
      description =
          "For ten seconds at most unless set otherwise; of a larger ledger, go on with `after`.")
  @APIResponse(
      responseCode = "200",
      description = "What was found, be it good or bad.",
      content = @Content(schema = @Schema(implementation = VerificationResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `invalid-filter`")
  @APIResponse(responseCode = "404", description = "`consent-not-found`: no entry is numbered so.")
  public VerificationResponse verify(
      @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          @Parameter(description = "`sound.sequence` of an earlier answer, to go on from there.")
          long after,
      @QueryParam("knownHash")
          @Pattern(regexp = "[0-9a-f]{64}")
          @Parameter(description = "A head written down earlier; is it still in the ledger?")
          String knownHash) {
    return VerificationResponse.of(ledger.verify(after, knownHash));
  }
}
