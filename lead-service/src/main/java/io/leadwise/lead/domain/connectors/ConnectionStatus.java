package io.leadwise.lead.domain.connectors;

/** What a connection does now. */
public enum ConnectionStatus {
  /** Waits for its next run. */
  IDLE,
  RUNNING,
  /** In the middle of a run that the other system has asked to pause. */
  WAITING,
  /** The latest run failed; it goes on where it stood at the next one. */
  FAILED
}
