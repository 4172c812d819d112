package io.leadwise.prioritization.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls to consent-service that neither wait long nor knock at a door that stays shut. */
@ApplicationScoped
@Timeout(500)
@CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
class ConsentCalls {
  private final ConsentClient client;

  ConsentCalls(@RestClient ConsentClient client) {
    this.client = client;
  }

  boolean granted(UUID sellerId) {
    return client.of(sellerId).granted();
  }
}
