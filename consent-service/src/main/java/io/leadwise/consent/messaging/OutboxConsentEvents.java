package io.leadwise.consent.messaging;

import io.leadwise.consent.application.ledger.ConsentEvents;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Announces entries through the outbox. */
@ApplicationScoped
class OutboxConsentEvents implements ConsentEvents {

  private static final String TOPIC = "consent-granted";
  private static final String TYPE = "leadwise.consent.granted.v1";

  @Inject Outbox outbox;

  @Override
  public void recorded(ConsentEntry entry) {
    outbox.append(
        new OutboxEvent(TOPIC, entry.sellerId().toString(), TYPE, ConsentGrantedV1.of(entry)));
  }
}
