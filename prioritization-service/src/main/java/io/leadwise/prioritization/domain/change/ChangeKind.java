package io.leadwise.prioritization.domain.change;

/** What happened to a lead, for somebody who watches a list. */
public enum ChangeKind {
  /** A revision of the insight was published, and the lead is open. */
  UPDATED,
  /** A revision was published, and the lead is closed: it leaves the list. */
  CLOSED,
  /** The lead was erased, or its owner has given it away. */
  REMOVED
}
