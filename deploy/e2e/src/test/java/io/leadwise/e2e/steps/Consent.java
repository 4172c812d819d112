package io.leadwise.e2e.steps;

import static org.awaitility.Awaitility.await;

import io.leadwise.local.Suite;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import java.time.Duration;

/** Consent of sellers. */
public final class Consent {

  private Consent() {}

  /**
   * Gives the seller's consent and waits until the list is open. A busy machine may need more than
   * the half second that a list waits for an answer about a seller whom it does not know yet.
   */
  public static void give(Suite suite, DemoPerson seller) {
    DemoSetup.giveConsent(suite.api(seller));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> People.as(suite, seller).get("/api/v1/prioritized-leads").statusCode() == 200);
  }
}
