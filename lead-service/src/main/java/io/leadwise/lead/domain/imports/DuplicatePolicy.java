package io.leadwise.lead.domain.imports;

/** What an import does with a row about a lead that exists. */
public enum DuplicatePolicy {
  /** Leaves the lead as it is. */
  SKIP,
  /** Changes the lead where it differs. */
  UPDATE,
  /** Creates another lead, unless the external id is taken. */
  CREATE
}
