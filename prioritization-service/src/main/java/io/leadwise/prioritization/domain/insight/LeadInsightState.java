package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.research.Research;
import java.time.Instant;
import java.util.UUID;

/**
 * What is stored about a lead: the joined news, what follows from them, what was published.
 *
 * @param version grows with each stored change
 * @param deadlineAt until when missing answers are waited for; null when nothing is missing
 * @param gaveUpAt when waiting for missing answers ended; null while it did not
 * @param features what was known when the lead was selected last; null when it was not kept
 */
public record LeadInsightState(
    UUID leadId,
    long version,
    boolean erased,
    LeadSnapshot lead,
    Selection selection,
    Closing closing,
    Research research,
    EmailVerdict email,
    Instant deadlineAt,
    Instant gaveUpAt,
    Assessment assessment,
    Publication publication,
    Instant updatedAt,
    FeatureRow features) {

  /** A lead that nothing is known about yet. */
  static LeadInsightState unknown(UUID leadId) {
    return new LeadInsightState(
        leadId, 0, false, null, null, null, null, null, null, null, null, null, null, null);
  }
}
