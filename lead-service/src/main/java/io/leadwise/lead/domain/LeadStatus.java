package io.leadwise.lead.domain;

/** Where a lead stands. */
public enum LeadStatus {
  OPEN,
  QUALIFIED,
  DISQUALIFIED
}
