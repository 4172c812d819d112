package io.leadwise.research.application.intake;

import io.leadwise.research.domain.competitor.CompetitorClues;
import java.util.UUID;

/**
 * A lead to be researched, without anything about the person but the domain of the address.
 *
 * @param runId selection run that asks, or null
 * @param emailDomain what stands behind the @, or null
 * @param country ISO 3166 alpha-2, or null
 * @param competitors whom the house itself names
 */
public record SelectedLead(
    UUID leadId,
    long leadVersion,
    UUID runId,
    UUID ownerId,
    String companyName,
    String website,
    String emailDomain,
    String country,
    CompetitorClues competitors) {}
