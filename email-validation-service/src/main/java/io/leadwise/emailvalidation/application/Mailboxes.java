package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.mail.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What mail servers say about mailboxes, where the operator turned that on. */
@ApplicationScoped
class Mailboxes {

  @Inject MailboxProbe probe;
  @Inject EmailValidationConfig config;

  boolean areAsked() {
    return config.probe().enabled();
  }

  /** Asks about all addresses at once, and waits within the total time-out. */
  Map<String, ProbeResult> ask(Collection<EmailAddress> addresses) {
    Map<String, CompletableFuture<ProbeResult>> asked = new HashMap<>();
    addresses.forEach(
        address -> asked.put(address.key(), probe.probe(address).toCompletableFuture()));
    Map<String, ProbeResult> found = new HashMap<>();
    asked.forEach((key, answer) -> found.put(key, answer.join()));
    return found;
  }
}
