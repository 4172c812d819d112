package io.leadwise.lead.domain.selection;

/** How far a selection run is. */
public enum RunStatus {
  RUNNING,
  COMPLETED,
  FAILED
}
