package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.application.MailDomainLookup;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.DomainCache.Answer;
import io.leadwise.emailvalidation.dns.MailDomainResolver.Found;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.lookup.LookupSession;

/** Looks domains up with dnsjava, remembers answers and waits no longer than the total time-out. */
@ApplicationScoped
class DnsMailDomainLookup implements MailDomainLookup {

  /** Seconds; a time to live of zero would make each address of a batch ask again. */
  private static final long SHORTEST = 30;

  private final MailDomainResolver resolver;
  private final DomainCache cache;
  private final EmailValidationConfig.Dns settings;
  private final Clock clock;

  @Inject
  DnsMailDomainLookup(LookupSession session, EmailValidationConfig config, Clock clock) {
    this.resolver = new MailDomainResolver(session);
    this.settings = config.dns();
    this.clock = clock;
    this.cache = new DomainCache(clock, settings.cacheSize());
  }

  @Override
  public CompletionStage<Map<String, MailDomain>> lookup(Collection<String> domains) {
    Map<String, CompletableFuture<MailDomain>> asked = new LinkedHashMap<>();
    for (String domain : domains) {
      asked.computeIfAbsent(domain, name -> cache.get(name, this::ask));
    }
    return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<String, MailDomain> found = new HashMap<>();
              asked.forEach((domain, answer) -> found.put(domain, answer.join()));
              return found;
            });
  }

  private CompletableFuture<Answer> ask(String domain) {
    return resolver
        .resolve(domain)
        .completeOnTimeout(
            new Found(
                MailDomain.of(domain, Outcome.TEMPORARY_FAILURE, "DNS did not answer in time"), 0),
            settings.totalTimeout().toMillis(),
            TimeUnit.MILLISECONDS)
        .thenApply(found -> new Answer(found.domain(), clock.instant().plus(keep(found))));
  }

  private Duration keep(Found found) {
    return switch (found.domain().outcome()) {
      case TEMPORARY_FAILURE -> settings.cacheFailure();
      case NXDOMAIN, NO_MAIL, MX_DANGLING -> settings.cacheNegative();
      case HAS_MX, ADDRESS_ONLY, NULL_MX -> {
        long longest = settings.cacheLongest().toSeconds();
        yield Duration.ofSeconds(Math.min(longest, Math.max(SHORTEST, found.ttl())));
      }
    };
  }
}
