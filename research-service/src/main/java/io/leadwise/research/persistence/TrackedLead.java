package io.leadwise.research.persistence;

import io.leadwise.research.domain.competitor.CompetitorClues;
import java.util.UUID;

/**
 * What is kept about a lead here: nothing of the person.
 *
 * @param companyId null when the lead names no company
 * @param noCompanyReason why there is none, else null
 * @param competitors whom the house itself names
 */
public record TrackedLead(
    UUID leadId,
    long leadVersion,
    UUID ownerId,
    UUID companyId,
    String noCompanyReason,
    CompetitorClues competitors) {}
