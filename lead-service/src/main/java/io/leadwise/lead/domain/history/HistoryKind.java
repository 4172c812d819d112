package io.leadwise.lead.domain.history;

/** What happened to a lead. */
public enum HistoryKind {
  CREATED,
  /** Created by an import. */
  IMPORTED,
  DETAILS_CHANGED,
  EMAIL_CHANGED,
  OWNER_CHANGED,
  ACCOUNT_CHANGED,
  CONTACT_CHANGED,
  QUALIFIED,
  DISQUALIFIED,
  REOPENED,
  /** It took over a duplicate, or became part of another lead. */
  MERGED
}
