package io.leadwise.lead.application.connectors.mail;

import io.leadwise.lead.application.connectors.records.PulledInteraction;
import io.leadwise.lead.application.intents.IntentClassifier;
import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.InteractionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Derives interactions from emails and meetings: who, when and what the writer wants. The words are
 * read in memory and forgotten; the phrases that show an intent are not kept either.
 */
@ApplicationScoped
public class MailReader {

  private static final int LONGEST_SUBJECT = 300;

  @Inject Mailboxes mailboxes;
  @Inject IntentClassifier classifier;

  public List<PulledInteraction> read(UUID sellerId, List<MailMessage> messages) {
    Set<String> known =
        mailboxes.known(
            messages.stream()
                .flatMap(message -> message.others().stream())
                .collect(Collectors.toSet()));
    List<PulledInteraction> interactions = new ArrayList<>();
    for (MailMessage message : messages) {
      for (int i = 0; i < message.others().size(); i++) {
        String address = message.others().get(i);
        if (known.contains(address)) {
          interactions.add(
              new PulledInteraction(
                  MailDigests.of(sellerId, message.id(), i),
                  sellerId,
                  message.type(),
                  message.at(),
                  shortened(message.subject()),
                  address,
                  intents(message)));
        }
      }
    }
    return interactions;
  }

  private List<Intent> intents(MailMessage message) {
    return message.type() != InteractionType.EMAIL_IN
        ? List.of()
        : classifier.classify(message.subject(), message.words().get()).stream()
            .map(found -> Intent.of(found.intent()))
            .toList();
  }

  /** Subjects hold what senders like. */
  private static String shortened(String subject) {
    if (subject == null) {
      return null;
    }
    String plain = subject.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() > LONGEST_SUBJECT ? plain.substring(0, LONGEST_SUBJECT) : plain;
  }
}
