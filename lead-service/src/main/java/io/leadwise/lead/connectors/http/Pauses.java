package io.leadwise.lead.connectors.http;

import io.leadwise.lead.application.connectors.RemoteBusyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits. A class of its own, so that tests need not. */
@ApplicationScoped
public class Pauses {

  public void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteBusyException(duration);
    }
  }
}
