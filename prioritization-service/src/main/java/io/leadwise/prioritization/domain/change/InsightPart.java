package io.leadwise.prioritization.domain.change;

/** The parts of an insight that can change on their own. */
public enum InsightPart {
  STATUS,
  BUSINESS_OVERVIEW,
  FINANCES,
  ACCOUNT_NEWS,
  COMPETITORS,
  EMAIL,
  PRIORITY,
  FIT,
  SUGGESTED_ACTION
}
