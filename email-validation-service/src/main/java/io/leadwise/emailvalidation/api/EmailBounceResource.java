package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.BounceService;
import io.leadwise.emailvalidation.domain.mail.BounceStatus;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes note of mail that came back. */
@Path("/api/v1/email-bounces")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN, Roles.INTEGRATOR})
@Tag(name = "Email bounces", description = "Mail that came back.")
@APIResponse(
    responseCode = "429",
    description = "`rate-limited`: come back after the seconds of `Retry-After`.")
public class EmailBounceResource {

  @Inject BounceService bounces;

  @POST
  @Operation(
      operationId = "reportEmailBounce",
      summary = "Report mail that came back",
      description =
          "A permanent failure of the mailbox makes the address BOUNCED, and leads with it are"
              + " checked again at once. What is about the message, the network or the sender's"
              + " reputation changes nothing. Natural key: the address.")
  @APIResponse(
      responseCode = "200",
      description = "How it was understood.",
      content = @Content(schema = @Schema(implementation = BounceResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-address`")
  public BounceResponse report(@Valid @NotNull ReportBounceRequest request) {
    BounceStatus status = BounceStatus.parse(request.status()).orElseThrow();
    return BounceResponse.of(bounces.report(request.address(), status, request.text()));
  }
}
