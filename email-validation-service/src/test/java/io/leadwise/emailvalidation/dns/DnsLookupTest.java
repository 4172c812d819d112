package io.leadwise.emailvalidation.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What is asked, what is remembered and for how long, and who is asked next. */
class DnsLookupTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final String PREFIX = "leadwise.email-validation.dns.";

  private final List<ScriptedNameServer> servers = new ArrayList<>();
  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private DnsMailDomainLookup dns;

  private ScriptedNameServer server(ScriptedNameServer.Script script) throws IOException {
    ScriptedNameServer server = new ScriptedNameServer(script);
    servers.add(server);
    EmailValidationConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(EmailValidationConfig.class)
            .withDefaultValue(
                PREFIX + "servers",
                String.join(",", servers.stream().map(ScriptedNameServer::address).toList()))
            .withDefaultValue(PREFIX + "timeout", "PT0.5S")
            .withDefaultValue(PREFIX + "retries", "1")
            .withDefaultValue(PREFIX + "total-timeout", "PT10S")
            .build()
            .getConfigMapping(EmailValidationConfig.class);
    dns = new DnsMailDomainLookup(new DnsServers().records(config, clock), config, clock);
    return server;
  }

  @AfterEach
  void stop() throws IOException {
    for (ScriptedNameServer server : servers) {
      server.close();
    }
  }

  private MailDomain lookup(String domain) {
    return dns.lookup(List.of(domain)).toCompletableFuture().join().get(domain);
  }

  private void at(long seconds) {
    now = START.plusSeconds(seconds);
  }

  private static void good(String name, int type, ScriptedNameServer.Answer answer)
      throws IOException {
    if (type == Type.MX) {
      answer.record(name + ".", 300, Type.MX, "10 mx." + name + ".");
    } else if (type == Type.A) {
      answer.record(name + ".", 300, Type.A, "192.0.2.25");
    }
  }

  @Test
  void whatIsMissingIsRememberedAsLongAsItsZoneSays() throws IOException {
    var server = server((name, type, answer) -> answer.rcode(Rcode.NXDOMAIN).soa("com.", 3600, 60));
    assertThat(lookup("gone.com").outcome()).isEqualTo(Outcome.NXDOMAIN);

    at(59);
    lookup("gone.com");
    assertThat(server.questions()).containsExactly("MX gone.com");

    at(60);
    lookup("gone.com");
    assertThat(server.questions()).containsExactly("MX gone.com", "MX gone.com");
  }

  @Test
  void butNoLongerThanTheSettingSays() throws IOException {
    var server =
        server((name, type, answer) -> answer.rcode(Rcode.NXDOMAIN).soa("com.", 86400, 86400));
    lookup("gone.com");

    at(299);
    lookup("gone.com");
    assertThat(server.questions()).hasSize(1);

    at(300);
    lookup("gone.com");
    assertThat(server.questions()).hasSize(2);
  }

  @Test
  void whatHasNoTimeToLiveIsRememberedForAMoment() throws IOException {
    var server = server((name, type, answer) -> answer.rcode(Rcode.NXDOMAIN));
    lookup("gone.com");

    at(29);
    lookup("gone.com");
    assertThat(server.questions()).hasSize(1);

    at(30);
    lookup("gone.com");
    assertThat(server.questions()).hasSize(2);
  }

  @Test
  void eachRecordLivesByItsOwnTime() throws IOException {
    var server =
        server(
            (name, type, answer) -> {
              if (type == Type.MX) {
                answer.record(name + ".", 600, Type.MX, "10 mx." + name + ".");
              } else if (type == Type.A) {
                answer.record(name + ".", 100, Type.A, "192.0.2.25");
              } else {
                answer.soa("good.com.", 600, 600);
              }
            });
    lookup("good.com");

    at(99);
    lookup("good.com");
    assertThat(server.questions())
        .containsExactlyInAnyOrder("MX good.com", "A mx.good.com", "AAAA mx.good.com");

    at(100);
    assertThat(lookup("good.com").outcome()).isEqualTo(Outcome.HAS_MX);
    assertThat(server.questions())
        .as("only what is over is asked again")
        .containsExactlyInAnyOrder(
            "MX good.com", "A mx.good.com", "AAAA mx.good.com", "A mx.good.com");
  }

  @Test
  void thatNobodyAnsweredIsForgottenSoon() throws IOException {
    var server = server((name, type, answer) -> answer.rcode(Rcode.SERVFAIL));
    MailDomain failed = lookup("good.com");
    assertThat(failed.outcome()).isEqualTo(Outcome.TEMPORARY_FAILURE);
    assertThat(failed.detail()).contains("SERVFAIL");

    at(29);
    lookup("good.com");
    assertThat(server.questions()).hasSize(1);

    at(30);
    lookup("good.com");
    assertThat(server.questions()).hasSize(2);
  }

  @Test
  void whatIsTooLongForADatagramComesOverTcp() throws IOException {
    var server =
        server(
            (name, type, answer) -> {
              if (answer.overTcp()) {
                good(name, type, answer);
              } else {
                answer.truncated();
              }
            });

    assertThat(lookup("large.com").outcome()).isEqualTo(Outcome.HAS_MX);
    assertThat(server.questions()).filteredOn("MX large.com"::equals).hasSize(2);
  }

  @Test
  void aliasesAreFollowedThroughOneAnswerAndThroughSeveral() throws IOException {
    server(
        (name, type, answer) -> {
          switch (name) {
            case "whole.com" -> {
              answer.record("whole.com.", 300, Type.CNAME, "target.com.");
              good("target.com", type, answer);
            }
            case "step.com" -> answer.record("step.com.", 300, Type.CNAME, "step-2.com.");
            case "step-2.com" -> answer.record("step-2.com.", 300, Type.CNAME, "target.com.");
            case "lost.com" ->
                answer
                    .rcode(Rcode.NXDOMAIN)
                    .record("lost.com.", 300, Type.CNAME, "missing.com.")
                    .soa("com.", 300, 300);
            case "circle.com" -> answer.record("circle.com.", 300, Type.CNAME, "circle-2.com.");
            case "circle-2.com" -> answer.record("circle-2.com.", 300, Type.CNAME, "circle.com.");
            default -> good(name, type, answer);
          }
        });

    Map<String, MailDomain> found =
        dns.lookup(List.of("whole.com", "step.com", "lost.com", "circle.com"))
            .toCompletableFuture()
            .join();

    assertThat(found.get("whole.com").hosts()).containsExactly("mx.target.com");
    assertThat(found.get("step.com").hosts()).containsExactly("mx.target.com");
    assertThat(found.get("lost.com").outcome()).isEqualTo(Outcome.NXDOMAIN);
    assertThat(found.get("circle.com").outcome()).isEqualTo(Outcome.NO_MAIL);
  }

  @Test
  void aMailServerThatIsAnAliasIsFollowedAndOneThatIsANumberIsNone() throws IOException {
    var server =
        server(
            (name, type, answer) -> {
              switch (name) {
                case "aliased.com" -> answer.record("aliased.com.", 300, Type.MX, "10 alias.com.");
                case "numeric.com" -> answer.record("numeric.com.", 300, Type.MX, "10 192.0.2.1.");
                case "alias.com" -> {
                  answer.record("alias.com.", 300, Type.CNAME, "host.com.");
                  good("host.com", type, answer);
                }
                default -> good(name, type, answer);
              }
            });

    assertThat(lookup("aliased.com").outcome()).isEqualTo(Outcome.HAS_MX);
    MailDomain numeric = lookup("numeric.com");
    assertThat(numeric.outcome()).isEqualTo(Outcome.MX_DANGLING);
    assertThat(numeric.detail()).contains("IP address");
    assertThat(server.questions()).doesNotContain("A 192.0.2.1", "AAAA 192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({"SERVFAIL", "REFUSED", "NOTIMP", "referral", "silence"})
  void anotherResolverIsAskedWhenOneDoesNotHelp(String how) throws IOException {
    var lame =
        server(
            (name, type, answer) -> {
              switch (how) {
                case "silence" -> answer.silent();
                case "referral" -> answer.add(Section.AUTHORITY, ".", 300, Type.NS, "a.root.net.");
                default -> answer.rcode(Rcode.value(how));
              }
            });
    var sound = server(DnsLookupTest::good);

    assertThat(lookup("good.com").outcome()).isEqualTo(Outcome.HAS_MX);
    assertThat(lookup("other.com").outcome()).isEqualTo(Outcome.HAS_MX);

    assertThat(sound.questions()).contains("MX good.com", "MX other.com");
    assertThat(lame.questions())
        .as("the one that answered is preferred from then on")
        .containsExactly("MX good.com");
  }

  @Test
  void oneLookUpHoweverManyCallsWaitForIt() throws IOException {
    CountDownLatch released = new CountDownLatch(1);
    var server =
        server(
            (name, type, answer) -> {
              if (type == Type.MX) {
                released.await();
                answer.record(name + ".", 300, Type.MX, "10 mx.shared.com.");
              } else {
                good(name, type, answer);
              }
            });

    List<CompletableFuture<Map<String, MailDomain>>> waiting =
        IntStream.range(0, 40)
            .mapToObj(i -> List.of("one.com", "two.com"))
            .map(domains -> dns.lookup(domains).toCompletableFuture())
            .toList();
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    released.countDown();

    assertThat(waiting)
        .allSatisfy(
            found ->
                assertThat(found.join().values())
                    .extracting(MailDomain::outcome)
                    .containsOnly(Outcome.HAS_MX));
    assertThat(server.questions())
        .as("one question for each domain, and for the server that they share")
        .containsExactlyInAnyOrder(
            "MX one.com", "MX two.com", "A mx.shared.com", "AAAA mx.shared.com");
  }

  /** On one or two processors the library's default would start a thread for each answer. */
  @Test
  void noThreadIsStartedForAnAnswer() throws IOException {
    server((name, type, answer) -> good(name, type, answer));
    lookup("warm.com");
    long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();

    List<String> domains = IntStream.range(0, 200).mapToObj(i -> "d" + i + ".com").toList();
    var found = dns.lookup(domains).toCompletableFuture().join();

    assertThat(found.values()).extracting(MailDomain::outcome).containsOnly(Outcome.HAS_MX);
    assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before)
        .as("threads that were started; some are those of the name server")
        .isLessThan(domains.size() / 2);
  }

  @Test
  void whatTakesTooLongIsNotWaitedFor() throws IOException {
    server((name, type, answer) -> answer.silent());

    MailDomain late = lookup("silent.com");

    assertThat(late.outcome()).isEqualTo(Outcome.TEMPORARY_FAILURE);
    assertThat(late.detail()).isEqualTo("DNS did not answer in time");
  }
}
