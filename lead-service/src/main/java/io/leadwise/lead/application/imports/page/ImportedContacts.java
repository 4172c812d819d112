package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.IntentType;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Interactions that a file gives in numbers only. They become interactions of the owner, spread
 * evenly between the creation of the lead and the import, since the file does not say when they
 * were; the intent belongs to the latest email.
 *
 * @param lastIntent null when the file names none
 */
public record ImportedContacts(
    int replies, IntentType lastIntent, int meetings, int unansweredCalls) {

  public static final ImportedContacts NONE = new ImportedContacts(0, null, 0, 0);

  public ImportedContacts {
    // An intent can only have been found in an email.
    replies = lastIntent == null ? replies : Math.max(1, replies);
  }

  public List<InteractionDetails> interactions(
      UUID leadId, UUID coworkerId, Instant leadCreatedAt, Instant now) {
    List<InteractionDetails> all = new ArrayList<>();
    for (int i = 1; i <= replies; i++) {
      List<Intent> intents =
          lastIntent != null && i == replies ? List.of(Intent.of(lastIntent)) : List.of();
      all.add(
          new InteractionDetails(
              leadId,
              InteractionType.EMAIL_IN,
              coworkerId,
              at(i, replies, leadCreatedAt, now),
              null,
              null,
              intents,
              null));
    }
    for (int i = 1; i <= meetings; i++) {
      all.add(
          new InteractionDetails(
              leadId,
              InteractionType.MEETING,
              coworkerId,
              at(i, meetings, leadCreatedAt, now),
              null,
              null,
              null,
              null));
    }
    for (int i = 1; i <= unansweredCalls; i++) {
      all.add(
          new InteractionDetails(
              leadId,
              InteractionType.CALL,
              coworkerId,
              at(i, unansweredCalls, leadCreatedAt, now),
              null,
              null,
              null,
              false));
    }
    return all;
  }

  private static Instant at(int index, int count, Instant from, Instant to) {
    // Contacts with a lead of this minute still need an order.
    Instant latestStart = to.minus(Duration.ofHours(1));
    Instant start = from.isBefore(latestStart) ? from : latestStart;
    return start.plus(Duration.between(start, to).dividedBy(count + 1L).multipliedBy(index));
  }
}
