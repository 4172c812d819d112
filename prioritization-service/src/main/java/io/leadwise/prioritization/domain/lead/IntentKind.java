package io.leadwise.prioritization.domain.lead;

/** What a lead wants, as found in its latest email. */
public enum IntentKind {
  MEETING_REQUEST,
  INFORMATION_REQUEST,
  ACTION_REQUEST,
  NOT_INTERESTED,
  OUT_OF_OFFICE
}
