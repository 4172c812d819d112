package io.leadwise.lead.domain.findings;

import java.util.UUID;

/**
 * The fit of a lead, as its latest insight says.
 *
 * @param revision grows with each insight about the lead
 * @param matched criteria that matched
 * @param known criteria with an answer
 */
public record LeadFit(UUID leadId, long revision, FitLevel level, int matched, int known) {

  /** Share of the known criteria that matched, 0 to 1; null when none is known. */
  public Double score() {
    return known == 0 ? null : (double) matched / known;
  }
}
