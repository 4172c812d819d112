package io.leadwise.prioritization.consents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What is asked of consent-service, with a token of this service's own: the caller's is for us
 * alone. The filter keeps the token until shortly before it expires, and renews it once, however
 * many ask at that moment (ADR 0033).
 */
@RegisterRestClient(configKey = "consent")
@OidcClientFilter
@Path("/api/v1/consents/sellers")
interface ConsentClient {

  @GET
  @Path("/{sellerId}")
  Decision of(@PathParam("sellerId") UUID sellerId);

  /**
   * @param granted whether the seller consents
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Decision(boolean granted) {}
}
