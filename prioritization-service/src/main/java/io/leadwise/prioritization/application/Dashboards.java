package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.insight.LeadCount;
import io.leadwise.prioritization.persistence.ConsentRepository;
import io.leadwise.prioritization.persistence.DashboardRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts for a supervisor, and for a seller about the own leads. */
@ApplicationScoped
public class Dashboards {
  private final DashboardRepository dashboards;
  private final ConsentRepository consents;

  Dashboards(DashboardRepository dashboards, ConsentRepository consents) {
    this.dashboards = dashboards;
    this.consents = consents;
  }

  /**
   * Selected leads by what they have in common. Without the owner's consent their action is null:
   * suggested actions are shown to nobody then (domain.md §1).
   *
   * @param ownerId only leads of this seller; null for all
   */
  public List<LeadCount> counts(UUID ownerId) {
    List<LeadCount> counts = dashboards.counts(ownerId);
    Set<UUID> consenting =
        consents.consenting(counts.stream().map(LeadCount::ownerId).collect(Collectors.toSet()));
    return counts.stream()
        .map(count -> consenting.contains(count.ownerId()) ? count : count.withoutAction())
        .toList();
  }
}
