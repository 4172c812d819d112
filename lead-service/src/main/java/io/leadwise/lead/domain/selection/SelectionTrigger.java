package io.leadwise.lead.domain.selection;

/** Why a lead is to be worked on now (domain.md §3). */
public enum SelectionTrigger {
  RUN,
  CREATED,
  COMPANY_NAME_FILLED,
  ACCOUNT_CHANGED,
  CONTACT_CHANGED
}
