package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One published revision of an insight: for integrators, without the person.
 *
 * @param runId selection run that it answers; null when none asked
 * @param complete no section is pending
 * @param partial answers to the selection were waited for in vain; another revision follows when
 *     they come
 * @param suggestedAction null unless the owner consented and the lead is open
 */
public record InsightRevision(
    UUID leadId,
    String externalId,
    long revision,
    UUID ownerId,
    long leadVersion,
    UUID runId,
    LeadStatus status,
    boolean complete,
    boolean partial,
    String companyName,
    Research.Company company,
    Sections sections,
    Priority priority,
    FitAssessment fit,
    EmailVerdict email,
    List<Fact> facts,
    SuggestedAction suggestedAction,
    Instant updatedAt) {}
