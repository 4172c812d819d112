package io.leadwise.lead.domain;

/** Why a lead was disqualified. */
public enum DisqualificationReason {
  NOT_INTERESTED,
  NO_BUDGET,
  NO_AUTHORITY,
  NO_NEED,
  WRONG_TIME,
  UNREACHABLE,
  DUPLICATE,
  OTHER
}
