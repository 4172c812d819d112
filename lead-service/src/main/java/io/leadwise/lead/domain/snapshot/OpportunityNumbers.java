package io.leadwise.lead.domain.snapshot;

/** Opportunities that name a lead or its account, in numbers. */
public record OpportunityNumbers(int open, int won, int lost) {

  public static final OpportunityNumbers NONE = new OpportunityNumbers(0, 0, 0);
}
