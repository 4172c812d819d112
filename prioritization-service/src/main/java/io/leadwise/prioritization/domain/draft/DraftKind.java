package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.action.Action;
import java.util.Optional;

/** What an email is for. */
public enum DraftKind {
  FIRST_CONTACT,
  FOLLOW_UP,
  MEETING;

  /** The email that serves the action; empty where none does. */
  public static Optional<DraftKind> of(Action action) {
    return switch (action) {
      case DRAFT_EMAIL -> Optional.of(FIRST_CONTACT);
      case SEND_FOLLOW_UP_EMAIL -> Optional.of(FOLLOW_UP);
      case SCHEDULE_APPOINTMENT -> Optional.of(MEETING);
      case CREATE_TASK, UPDATE_EMAIL, NONE -> Optional.empty();
    };
  }
}
