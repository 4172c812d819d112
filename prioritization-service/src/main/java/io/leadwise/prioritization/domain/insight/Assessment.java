package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.profile.FitAssessment;

/**
 * All that follows from what is known about a lead.
 *
 * @param action computed for every lead; shown only where its owner consented
 */
public record Assessment(
    FitAssessment fit, Priority priority, SuggestedAction action, Sections sections) {}
