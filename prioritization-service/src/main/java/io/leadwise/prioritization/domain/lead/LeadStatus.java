package io.leadwise.prioritization.domain.lead;

/** Where a lead stands; only an open lead is worked on (domain.md, Words). */
public enum LeadStatus {
  OPEN,
  QUALIFIED,
  DISQUALIFIED
}
