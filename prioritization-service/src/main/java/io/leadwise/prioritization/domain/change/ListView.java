package io.leadwise.prioritization.domain.change;

import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import java.time.Instant;
import java.util.List;

/**
 * Part of a seller's list, all of it as of the same moment.
 *
 * @param leads in the order of the list
 * @param lastSelectedAt when the agent picked one of the seller's leads last; null when it never
 *     did
 * @param consentKnown whether the seller is known here to consent
 * @param asOf whatever changes the list later stands in the journal behind this place
 */
public record ListView(
    List<PrioritizedLead> leads, Instant lastSelectedAt, boolean consentKnown, ChangePlace asOf) {

  public ListView {
    leads = List.copyOf(leads);
  }
}
