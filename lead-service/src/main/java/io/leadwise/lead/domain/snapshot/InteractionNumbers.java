package io.leadwise.lead.domain.snapshot;

import java.time.Instant;

/** Interactions with a lead, in numbers; {@code latestAt} is null when there are none. */
public record InteractionNumbers(
    int emailsSent,
    int emailsReceived,
    int meetings,
    int upcomingMeetings,
    int calls,
    int unansweredCalls,
    Instant latestAt) {

  public static final InteractionNumbers NONE = new InteractionNumbers(0, 0, 0, 0, 0, 0, null);
}
