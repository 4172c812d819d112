package io.leadwise.prioritization.consents;

import io.leadwise.kit.security.Caller;
import io.leadwise.prioritization.application.ConsentDirectory;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
    boolean own = sellerId.equals(caller.id());
    try {
      return outsideOfTheRequest(
          () -> own ? calls.own(authorization) : calls.of(authorization, sellerId));
    } catch (CircuitBreakerOpenException e) {
      LOG.debug("consent-service failed too often and is not asked for a while");
      return false;
    } catch (RuntimeException e) {
      // No answer means no (design.md, Who may); the reason is for the operator.
      LOG.warnf("consent-service gave no answer, which counts as no: %s", e);
      return false;
    }
  }

  /**
   * The client would look for headers of a running REST request to pass on; where a request of
   * another kind is running, such as one to the MCP server, it fails.
   */
  private static boolean outsideOfTheRequest(BooleanSupplier call) {
    ManagedContext request = Arc.container().requestContext();
    if (!request.isActive()) {
      return call.getAsBoolean();
    }
    ContextState state = request.getState();
    request.deactivate();
    try {
      return call.getAsBoolean();
    } finally {
      request.activate(state);
    }
  }
}
