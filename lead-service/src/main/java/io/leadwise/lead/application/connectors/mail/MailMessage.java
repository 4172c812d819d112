package io.leadwise.lead.application.connectors.mail;

import io.leadwise.lead.domain.crm.InteractionType;
import io.leadwise.lead.domain.value.Texts;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * An email or a meeting as a mailbox has it, in memory only.
 *
 * @param id unique within the mailbox, also when the email is moved
 * @param others addresses of the other side, in their order: of an email from outside only its
 *     sender; at most {@link MailDigests#MOST} count
 * @param words reads a few words of an email from outside; only asked for one from somebody known
 */
public record MailMessage(
    String id,
    InteractionType type,
    Instant at,
    String subject,
    List<String> others,
    Supplier<String> words) {

  public MailMessage {
    others =
        others.stream()
            .filter(address -> address != null && !address.isBlank())
            .map(Texts::address)
            .distinct()
            .limit(MailDigests.MOST)
            .toList();
  }

  /** Emails are personal data. */
  @Override
  public String toString() {
    return "MailMessage[" + type + "]";
  }
}
