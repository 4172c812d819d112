package io.leadwise.prioritization.consents;

import io.leadwise.kit.security.Caller;
import io.leadwise.prioritization.application.ConsentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Asks consent-service with the caller's own token, so that it decides what the caller may see. */
@ApplicationScoped
class RemoteConsentDirectory implements ConsentDirectory {
  private static final Logger LOG = Logger.getLogger(RemoteConsentDirectory.class);

  private final ConsentCalls calls;
  private final Caller caller;

  RemoteConsentDirectory(ConsentCalls calls, Caller caller) {
    this.calls = calls;
    this.caller = caller;
  }

  @Override
  public boolean hasConsented(UUID sellerId) {
    String authorization = "Bearer " + caller.bearerToken();
    try {
      return sellerId.equals(caller.id())
          ? calls.own(authorization)
          : calls.of(authorization, sellerId);
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
