package io.leadwise.emailvalidation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.emailvalidation.domain.lead.RecheckPolicy;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.persistence.VerdictRepository.Kept;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict is reused while it is younger than its freshness, and not from then on. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class VerdictFreshnessTest {

  private static final Instant CHECKED = Instant.parse("2026-01-24T08:00:00Z");

  @Inject VerdictRepository verdicts;
  @Inject RecheckPolicy policy;

  @ParameterizedTest
  @CsvSource({
    "DELIVERABLE, P30D",
    "MAILING_LIST, P30D",
    "DOMAIN_UNKNOWN, P7D",
    "DNS_UNAVAILABLE, PT1H"
  })
  void exactlySoOldIsNoLongerFresh(Reason reason, Duration freshness) {
    String key = "fresh-" + reason + "@good.com";
    Verdict verdict =
        Verdict.of(reason, AddressType.WORK, Flags.NONE, new CheckLog(List.of(), CHECKED));
    verdicts.keep(new TreeMap<>(Map.of(key, new Kept(verdict, policy.freshUntil(verdict)))));

    Instant border = CHECKED.plus(freshness);
    assertThat(verdicts.fresh(List.of(key), border.minusMillis(1))).containsEntry(key, verdict);
    assertThat(verdicts.fresh(List.of(key), border)).isEmpty();
  }
}
