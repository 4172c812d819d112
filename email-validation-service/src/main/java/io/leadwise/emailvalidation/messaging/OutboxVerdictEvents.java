package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.ValidatedEmail;
import io.leadwise.emailvalidation.application.VerdictEvents;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Announces verdicts through the outbox, a batch at a time. */
@ApplicationScoped
class OutboxVerdictEvents implements VerdictEvents {

  private static final String TOPIC = "email-validated";
  private static final String TYPE = "leadwise.email.validated.v1";

  @Inject Outbox outbox;

  @Override
  public void validated(Collection<ValidatedEmail> verdicts) {
    outbox.append(
        verdicts.stream()
            .map(
                verdict ->
                    new OutboxEvent(
                        TOPIC, verdict.leadId().toString(), TYPE, EmailValidatedV1.of(verdict)))
            .toList());
  }
}
