package io.leadwise.research.domain.competitor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the house itself knows about the competitors for a lead.
 *
 * @param open named on open opportunities related to the lead, newest first
 * @param won latest win against each competitor
 * @param adminList names that the admin set for all leads
 */
public record CompetitorClues(List<OnOpportunity> open, List<Win> won, List<String> adminList) {

  private static final CompetitorClues NONE = new CompetitorClues(List.of(), List.of(), List.of());

  public CompetitorClues {
    open = List.copyOf(open);
    won = List.copyOf(won);
    adminList = List.copyOf(adminList);
  }

  public static CompetitorClues none() {
    return NONE;
  }

  /** Returns whether they name anybody; wins alone only break ties. */
  public boolean nameSomebody() {
    return !open.isEmpty() || !adminList.isEmpty();
  }

  /** A competitor on an open opportunity. */
  public record OnOpportunity(String name, UUID opportunityId) {}

  /** A competitor on an opportunity that was won. */
  public record Win(String name, Instant wonAt) {}
}
