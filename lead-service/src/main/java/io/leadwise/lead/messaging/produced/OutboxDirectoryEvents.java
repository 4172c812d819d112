package io.leadwise.lead.messaging.produced;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.lead.application.events.DirectoryEvents;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.selection.AgentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Announces the settings of the agent and the sellers through the outbox. */
@ApplicationScoped
public class OutboxDirectoryEvents implements DirectoryEvents {

  @Inject Outbox outbox;

  @Override
  public void agentChanged(AgentSettings settings) {
    outbox.append(
        new OutboxEvent(
            AgentSettingsChangedV1.TOPIC,
            AgentSettingsChangedV1.KEY,
            AgentSettingsChangedV1.TYPE,
            AgentSettingsChangedV1.of(settings)));
  }

  @Override
  public void sellersChanged(Collection<Seller> sellers) {
    outbox.append(
        sellers.stream()
            .map(
                seller ->
                    new OutboxEvent(
                        SellerChangedV1.TOPIC,
                        seller.id().toString(),
                        SellerChangedV1.TYPE,
                        SellerChangedV1.of(seller)))
            .toList());
  }
}
