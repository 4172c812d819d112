package io.leadwise.research.application.query;

import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.Insight;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known about the company of a lead, now.
 *
 * @param dossier null when the lead names no company
 * @param version of the latest answer; 0 before the first one
 * @param answeredAt null before the first answer
 */
public record LeadResearch(
    UUID leadId, Dossier dossier, Insight insight, long version, Instant answeredAt) {}
