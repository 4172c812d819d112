package io.leadwise.research.application.answer;

import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.Insight;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer about one lead.
 *
 * @param runId selection run that asked, or null
 * @param version grows with each answer about this lead
 * @param dossier null when the lead names no company
 * @param insight what is shown; the dossier's own where nothing is said about this lead alone
 */
public record ResearchAnswer(
    UUID leadId,
    UUID runId,
    long leadVersion,
    long version,
    Instant completedAt,
    Dossier dossier,
    Insight insight) {}
