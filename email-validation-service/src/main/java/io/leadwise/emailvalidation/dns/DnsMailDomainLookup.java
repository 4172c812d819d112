package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.application.MailDomainLookup;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.AnswerCache.Kept;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Looks domains up with dnsjava, remembers answers and waits no longer than the total time-out. */
@ApplicationScoped
class DnsMailDomainLookup implements MailDomainLookup {

  private final MailDomainResolver resolver;
  private final AnswerCache<String, MailDomain> cache;
  private final EmailValidationConfig.Dns settings;
  private final Clock clock;

  @Inject
  DnsMailDomainLookup(RecordLookup records, EmailValidationConfig config, Clock clock) {
    this.settings = config.dns();
    this.clock = clock;
    this.resolver = new MailDomainResolver(records, clock);
    this.cache = AnswerCache.within(clock, settings.cacheSize());
  }

  @Override
  public CompletionStage<Map<String, MailDomain>> lookup(Collection<String> domains) {
    Map<String, CompletableFuture<Kept<MailDomain>>> asked = new LinkedHashMap<>();
    for (String domain : domains) {
      asked.computeIfAbsent(domain, name -> cache.get(name, this::ask));
    }
    return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<String, MailDomain> found = new HashMap<>();
              asked.forEach((domain, answer) -> found.put(domain, answer.join().answer()));
              return found;
            });
  }

  private CompletableFuture<Kept<MailDomain>> ask(String domain) {
    MailDomain late =
        MailDomain.of(domain, Outcome.TEMPORARY_FAILURE, "DNS did not answer in time");
    return resolver
        .resolve(domain)
        .completeOnTimeout(
            new Kept<>(late, clock.instant().plus(settings.cacheFailure())),
            settings.totalTimeout().toMillis(),
            TimeUnit.MILLISECONDS);
  }
}
