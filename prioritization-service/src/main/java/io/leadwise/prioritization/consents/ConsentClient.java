package io.leadwise.prioritization.consents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of consent-service. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1/consents")
interface ConsentClient {

  /** The consent of the seller whose token this is. */
  @GET
  @Path("/me")
  OwnConsent own(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

  /** Consents of any seller; for the token of an admin. */
  @GET
  ConsentList of(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @QueryParam("sellerId") UUID sellerId);

  /**
   * @param granted whether the seller consented
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OwnConsent(boolean granted) {}

  /**
   * @param items decisions, the newest first
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ConsentList(List<Item> items) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID sellerId, String status) {}
  }
}
