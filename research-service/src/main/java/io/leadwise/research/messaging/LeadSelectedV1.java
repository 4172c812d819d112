package io.leadwise.research.messaging;

import io.leadwise.research.domain.competitor.CompetitorClues;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is read of the event lead-selected, version 1. */
record LeadSelectedV1(UUID runId, Lead lead, List<String> competitors) {

  record Lead(
      UUID leadId,
      long version,
      UUID ownerId,
      String email,
      String companyName,
      String website,
      String country,
      Account account,
      List<OpenOpportunity> openOpportunities,
      List<Win> winsAgainst) {

    /** The person's address must not reach a log by accident. */
    @Override
    public String toString() {
      return "Lead[" + leadId + " v" + version + "]";
    }
  }

  record Account(String name, String website, String country) {}

  record OpenOpportunity(UUID opportunityId, String competitor) {}

  record Win(String competitor, Instant wonAt) {}

  /** Producers before these fields were known leave them out. */
  CompetitorClues clues() {
    return new CompetitorClues(
        each(lead.openOpportunities).stream()
            .filter(open -> open.competitor() != null && !open.competitor().isBlank())
            .map(open -> new CompetitorClues.OnOpportunity(open.competitor(), open.opportunityId()))
            .toList(),
        each(lead.winsAgainst).stream()
            .filter(win -> win.competitor() != null && win.wonAt() != null)
            .map(win -> new CompetitorClues.Win(win.competitor(), win.wonAt()))
            .toList(),
        each(competitors).stream().filter(name -> !name.isBlank()).toList());
  }

  private static <T> List<T> each(List<T> list) {
    return list == null ? List.of() : list;
  }
}
