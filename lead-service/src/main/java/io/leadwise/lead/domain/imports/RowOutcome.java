package io.leadwise.lead.domain.imports;

/** What became of one row of an import. */
public enum RowOutcome {
  CREATED,
  UPDATED,
  SKIPPED,
  FAILED
}
