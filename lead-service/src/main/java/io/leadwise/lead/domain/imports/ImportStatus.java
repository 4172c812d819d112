package io.leadwise.lead.domain.imports;

/** How far an import is. */
public enum ImportStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED,
  /** Stopped by a person; the rows before stay imported. */
  CANCELLED
}
