package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import io.leadwise.emailvalidation.persistence.DomainHistoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What DNS says about domains, with what the service remembers of them. */
@ApplicationScoped
class MailDomains {

  /** Domains by their names, and the last success of those that are missing now. */
  record Answers(Map<String, MailDomain> domains, Map<String, Instant> lastSuccess) {}

  @Inject MailDomainLookup dns;
  @Inject DomainHistoryRepository history;
  @Inject Clock clock;

  /** Waits for DNS, within its total time-out, and remembers which domains exist. */
  Answers ask(Collection<String> domains) {
    if (domains.isEmpty()) {
      return new Answers(Map.of(), Map.of());
    }
    Map<String, MailDomain> found = dns.lookup(domains).toCompletableFuture().join();
    history.succeeded(
        found.values().stream()
            .filter(domain -> domain.outcome().exists())
            .map(MailDomain::domain)
            .toList(),
        clock.instant());
    List<String> missing =
        found.values().stream()
            .filter(domain -> domain.outcome() == Outcome.NXDOMAIN)
            .map(MailDomain::domain)
            .toList();
    return new Answers(found, history.lastSuccess(missing));
  }
}
