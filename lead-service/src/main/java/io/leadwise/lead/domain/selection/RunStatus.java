package io.leadwise.lead.domain.selection;

/** How far a selection run is. */
public enum RunStatus {
  RUNNING,
  COMPLETED,
  /** No more leads are selected; those in flight finish and are counted. */
  CANCELLED,
  FAILED
}
