package io.leadwise.lead.domain.selection;

/** Who started a selection run. */
public enum RunTrigger {
  SCHEDULED,
  ON_DEMAND
}
