package io.leadwise.consent.api;

import io.leadwise.consent.application.ledger.ConsentService;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What another service may know of a seller's consent: that it stands or does not, no more. */
@Path("/api/v1/consents/sellers/{sellerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentDecisionResource {

  @Inject ConsentService consents;

  @GET
  @RolesAllowed(Roles.SERVICE)
  @Operation(
      operationId = "getConsentDecision",
      summary = "Whether a seller consents, for services",
      description =
          "For a service that has not heard of this seller's consent yet. A seller of whom nothing"
              + " is known does not consent.")
  @APIResponse(
      responseCode = "200",
      description = "How it stands now.",
      content = @Content(schema = @Schema(implementation = ConsentDecisionResponse.class)))
  public ConsentDecisionResponse decision(@PathParam("sellerId") UUID sellerId) {
    return new ConsentDecisionResponse(
        sellerId, consents.latest(sellerId).filter(ConsentEntry::isGranted).isPresent());
  }
}
