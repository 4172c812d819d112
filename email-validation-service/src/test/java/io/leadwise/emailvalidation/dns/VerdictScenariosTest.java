package io.leadwise.emailvalidation.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import io.leadwise.emailvalidation.domain.mail.MailEvidence;
import io.leadwise.emailvalidation.domain.mail.VerdictEngine;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.domain.screening.Screening;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.lists.ClasspathMailboxLists;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real look-ups against a name server of our own, and the verdicts that follow from them. */
class VerdictScenariosTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PREFIX = "leadwise.email-validation.dns.";

  private static DnsResponder responder;
  private static DnsMailDomainLookup dns;

  private final AddressScreener screener =
      new AddressScreener(new ClasspathMailboxLists().read(), false, false);
  private final VerdictEngine engine = new VerdictEngine(Duration.ofDays(30));

  @BeforeAll
  static void start() throws IOException {
    responder = new DnsResponder();
    EmailValidationConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(EmailValidationConfig.class)
            .withDefaultValue(PREFIX + "servers", responder.address())
            .withDefaultValue(PREFIX + "timeout", "PT0.3S")
            .withDefaultValue(PREFIX + "retries", "2")
            .withDefaultValue(PREFIX + "total-timeout", "PT1.5S")
            .build()
            .getConfigMapping(EmailValidationConfig.class);
    dns = new DnsMailDomainLookup(new DnsServers().records(config, CLOCK), config, CLOCK);
  }

  @AfterAll
  static void stop() {
    responder.close();
  }

  private static MailDomain lookup(String domain) {
    return dns.lookup(List.of(domain)).toCompletableFuture().join().get(domain);
  }

  private Verdict judge(String address, Instant lastSuccess, BounceClass bounce) {
    Screening screening = screener.screen(screener.parse(address), Map.of(), NOW);
    assertThat(screening.needsDns()).isTrue();
    MailDomain domain = lookup(screening.address().domain());
    return engine.conclude(screening, new MailEvidence(domain, lastSuccess, bounce), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "good.com, HAS_MX",
    "alias.com, HAS_MX",
    "secondhost.com, HAS_MX",
    "nullmx.com, NULL_MX",
    "addressonly.com, ADDRESS_ONLY",
    "ipv6only.com, ADDRESS_ONLY",
    "nomail.com, NO_MAIL",
    "loop.com, NO_MAIL",
    "dangling.com, MX_DANGLING",
    "missing.com, NXDOMAIN",
    "servfail.com, TEMPORARY_FAILURE",
    "refused.com, TEMPORARY_FAILURE",
    "silent.com, TEMPORARY_FAILURE",
    "doubtful.com, TEMPORARY_FAILURE"
  })
  void asksDns(String domain, Outcome outcome) {
    assertThat(lookup(domain).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "ada@good.com, DELIVERABLE, ROLE_ACCOUNT, PASSED",
    "ada@secondhost.com, DELIVERABLE, ROLE_ACCOUNT, PASSED",
    "ada@addressonly.com, DELIVERABLE, ROLE_ACCOUNT, PASSED",
    "info@good.com, MAILING_LIST, ROLE_ACCOUNT, WARNING",
    "info@missing.com, DOMAIN_UNKNOWN, DOMAIN_EXISTS, FAILED",
    "ada@missing.com, DOMAIN_UNKNOWN, DOMAIN_EXISTS, FAILED",
    "ada@nullmx.com, NO_MAIL_SERVER, NULL_MX, FAILED",
    "ada@nomail.com, NO_MAIL_SERVER, MAIL_SERVER, FAILED",
    "ada@dangling.com, NO_MAIL_SERVER, MAIL_SERVER, FAILED",
    "ada@servfail.com, DNS_UNAVAILABLE, DOMAIN_EXISTS, UNKNOWN",
    "ada@silent.com, DNS_UNAVAILABLE, DOMAIN_EXISTS, UNKNOWN"
  })
  void concludesFromDns(String address, Reason reason, CheckName last, CheckResult result) {
    Verdict verdict = judge(address, null, null);

    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.validity()).isEqualTo(reason.validity());
    assertThat(verdict.checks())
        .last()
        .satisfies(
            check -> {
              assertThat(check.check()).isEqualTo(last);
              assertThat(check.result()).isEqualTo(result);
            });
  }

  @Test
  void namesTheMailServerThatAnswers() {
    Verdict verdict = judge("ada@secondhost.com", null, null);

    assertThat(verdict.checks())
        .filteredOn(check -> check.check() == CheckName.MAIL_SERVER)
        .singleElement()
        .satisfies(check -> assertThat(check.detail()).isEqualTo("mx2.secondhost-hosts.com"));
  }

  @Test
  void aDomainThatExistedBeforeHasExpired() {
    Verdict recent = judge("ada@missing.com", NOW.minus(Duration.ofDays(30)), null);
    Verdict older = judge("ada@missing.com", NOW.minus(Duration.ofDays(31)), null);

    assertThat(recent.reason()).isEqualTo(Reason.DOMAIN_EXPIRED);
    assertThat(recent.message()).contains("recently");
    assertThat(older.reason()).isEqualTo(Reason.DOMAIN_EXPIRED);
    assertThat(older.message()).doesNotContain("recently");
  }

  @Test
  void bouncesComeAfterDnsAndBeforeRoles() {
    assertThat(judge("info@good.com", null, BounceClass.PERMANENT).reason())
        .isEqualTo(Reason.BOUNCED);
    assertThat(judge("ada@good.com", null, BounceClass.MAILBOX_FULL).reason())
        .isEqualTo(Reason.MAILBOX_FULL);
    assertThat(judge("ada@nullmx.com", null, BounceClass.PERMANENT).reason())
        .isEqualTo(Reason.NO_MAIL_SERVER);
  }

  @Test
  void oneLookUpPerDomainHoweverManyWait() {
    String domain = "shared.net";

    IntStream.range(0, 50)
        .parallel()
        .mapToObj(i -> lookup(domain))
        .forEach(found -> assertThat(found.outcome()).isEqualTo(Outcome.HAS_MX));

    assertThat(responder.mxQuestions(domain)).isEqualTo(1);
  }

  @Test
  void manyDomainsAreAskedTogether() {
    List<String> domains =
        IntStream.range(0, 300)
            .mapToObj(i -> (i % 3 == 0 ? "silent-" : "bulk-") + i + ".org")
            .collect(Collectors.toList());

    Instant before = Clock.systemUTC().instant();
    Map<String, MailDomain> found = dns.lookup(domains).toCompletableFuture().join();
    Duration took = Duration.between(before, Clock.systemUTC().instant());

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(domains);
    assertThat(found.get("bulk-1.org").outcome()).isEqualTo(Outcome.HAS_MX);
    assertThat(found.get("silent-0.org").outcome()).isEqualTo(Outcome.TEMPORARY_FAILURE);
    assertThat(took)
        .as("a hundred silent domains cost one time-out")
        .isLessThan(Duration.ofSeconds(15));
  }
}
