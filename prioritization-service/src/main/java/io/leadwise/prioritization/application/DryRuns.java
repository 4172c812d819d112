package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.Assessment;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.insight.DryRun;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells who would move under other rules; nothing is stored. */
@ApplicationScoped
public class DryRuns {
  private final LeadInsightRepository insights;
  private final PrioritizationConfig config;

  DryRuns(LeadInsightRepository insights, PrioritizationConfig config) {
    this.insights = insights;
    this.config = config;
  }

  /**
   * @param ownerId only the list of this seller; null for all
   */
  public DryRun of(Assessor trial, UUID ownerId) {
    int limit = config.dryRunMaxLeads();
    List<LeadInsight> listed = insights.listed(ownerId, limit + 1);
    Map<LeadInsight, Assessment> outcomes = new LinkedHashMap<>();
    listed.stream()
        .limit(limit)
        .forEach(insight -> outcomes.put(insight, insight.assessWith(trial)));
    return DryRun.of(outcomes, listed.size() > limit);
  }
}
