package io.leadwise.lead.application.bulk;

/** What became of a row. */
public enum BulkOutcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  FAILED
}
