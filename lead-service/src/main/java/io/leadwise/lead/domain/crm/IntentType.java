package io.leadwise.lead.domain.crm;

/** What a lead wants, as its email says. */
public enum IntentType {
  MEETING_REQUEST,
  INFORMATION_REQUEST,
  ACTION_REQUEST,
  NOT_INTERESTED,
  OUT_OF_OFFICE
}
