package io.leadwise.prioritization.consents;

import io.leadwise.prioritization.application.ConsentDirectory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Asks consent-service in the name of this service. Whoever calls here was held to the own leads
 * before (design.md, Who may); where this service cannot show who it is, nobody is asked.
 */
@ApplicationScoped
class RemoteConsentDirectory implements ConsentDirectory {
  private static final Logger LOG = Logger.getLogger(RemoteConsentDirectory.class);

  private final ConsentCalls calls;
  private final Optional<String> tokenUrl;

  RemoteConsentDirectory(
      ConsentCalls calls,
      @ConfigProperty(name = "quarkus.oidc-client.token-path") Optional<String> tokenUrl) {
    this.calls = calls;
    this.tokenUrl = tokenUrl;
  }

  void onStart(@Observes StartupEvent event) {
    tokenUrl.ifPresentOrElse(
        url -> LOG.infof("Tokens for consent-service come from %s", url),
        () ->
            LOG.warn(
                "quarkus.oidc-client.token-path is not set: consent-service is never asked, and a"
                    + " consent counts from when its event has arrived here"));
  }

  @Override
  public boolean hasConsented(UUID sellerId) {
    if (tokenUrl.isEmpty()) {
      return false;
    }
    try {
      return calls.granted(sellerId);
    } catch (CircuitBreakerOpenException e) {
      LOG.debug("consent-service failed too often and is not asked for a while");
      return false;
    } catch (RuntimeException e) {
      // No answer means no (design.md, Who may); the reason is for the operator.
      LOG.warnf("consent-service gave no answer, which counts as no: %s", e);
      return false;
    }
  }
}
