package io.leadwise.lead.domain.imports;

/** How far an import is. */
public enum ImportStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED
}
