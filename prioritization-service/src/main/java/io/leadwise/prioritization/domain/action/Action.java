package io.leadwise.prioritization.domain.action;

/** The next step that the agent proposes, in the order of its rules (domain.md §9). */
public enum Action {
  SCHEDULE_APPOINTMENT,
  SEND_FOLLOW_UP_EMAIL,
  CREATE_TASK,
  UPDATE_EMAIL,
  DRAFT_EMAIL,
  NONE
}
