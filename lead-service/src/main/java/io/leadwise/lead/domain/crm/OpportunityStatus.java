package io.leadwise.lead.domain.crm;

/** How a possible deal stands. */
public enum OpportunityStatus {
  OPEN,
  WON,
  LOST
}
