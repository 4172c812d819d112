package io.leadwise.emailvalidation.smtp;

import static io.leadwise.emailvalidation.smtp.ScriptedMailServer.RANDOM;
import static io.leadwise.emailvalidation.smtp.ScriptedMailServer.endless;
import static io.leadwise.emailvalidation.smtp.ScriptedMailServer.hangUp;
import static io.leadwise.emailvalidation.smtp.ScriptedMailServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.application.MailDomainLookup;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.Lookups;
import io.leadwise.emailvalidation.dns.RecordLookup;
import io.leadwise.emailvalidation.domain.mail.MailEvidence;
import io.leadwise.emailvalidation.domain.mail.VerdictEngine;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.domain.screening.Screening;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.lists.ClasspathMailboxLists;
import io.leadwise.kit.ids.UuidV7Generator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Domains, their mail servers, and the verdicts that follow: real look-ups against a name server of
 * our own, real conversations with mail servers of our own, all on this machine.
 */
class MailboxScenariosTest {

  private static final String PREFIX = "leadwise.email-validation.";
  private static final String NO_SUCH_USER = "550 5.1.1 No such user";

  private static Vertx vertx;

  private final Clock clock = Clock.systemUTC();
  private final AddressScreener screener =
      new AddressScreener(new ClasspathMailboxLists().read(), false, false);
  private final VerdictEngine engine = new VerdictEngine(Duration.ofDays(30));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<AutoCloseable> running = new ArrayList<>();

  private ZoneServer zone;
  private ScriptedMailServer first;
  private ScriptedMailServer second;
  private MailDomainLookup domains;
  private SmtpMailboxProbe probe;

  @BeforeAll
  static void startLoop() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopLoop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** A domain with two mail servers at two addresses of this machine. */
  @BeforeEach
  void start() {
    first = started(new ScriptedMailServer("127.0.0.2", 0));
    second = started(new ScriptedMailServer("127.0.0.3", first.port()));
    zone =
        started(new ZoneServer())
            .mx("siemens.com", 10, "mx1.siemens.com")
            .mx("siemens.com", 20, "mx2.siemens.com")
            .address("mx1.siemens.com", "127.0.0.2")
            .address("mx2.siemens.com", "127.0.0.3");
    use(Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    probe.stop();
    for (AutoCloseable one : running) {
      one.close();
    }
  }

  private <T extends AutoCloseable> T started(T server) {
    running.add(server);
    return server;
  }

  private void use(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(EmailValidationConfig.class)
            .withDefaultValue(PREFIX + "dns.servers", zone.address())
            .withDefaultValue(PREFIX + "dns.timeout", "PT0.2S")
            .withDefaultValue(PREFIX + "dns.retries", "1")
            .withDefaultValue(PREFIX + "dns.total-timeout", "PT0.6S")
            .withDefaultValue(PREFIX + "probe.port", Integer.toString(first.port()))
            .withDefaultValue(PREFIX + "probe.allow-loopback", "true")
            .withDefaultValue(PREFIX + "probe.pause", "PT0S")
            .withDefaultValue(PREFIX + "probe.helo-name", "probe.leadwise.example")
            .withDefaultValue(PREFIX + "probe.command-timeout", "PT1S")
            .withDefaultValue(PREFIX + "probe.total-timeout", "PT5S");
    settings.forEach((key, value) -> builder.withDefaultValue(PREFIX + key, value));
    EmailValidationConfig config = builder.build().getConfigMapping(EmailValidationConfig.class);
    RecordLookup records = Lookups.records(config, clock);
    domains = Lookups.domains(records, config, clock);
    probe = new SmtpMailboxProbe(vertx, records, config, new UuidV7Generator(), metrics, clock);
  }

  /** As AddressJudge does it, without the database. */
  private Verdict judge(String address) {
    Instant now = clock.instant();
    Screening screening = screener.screen(screener.parse(address), Map.of(), now);
    String domain = screening.address().domain();
    MailEvidence evidence =
        new MailEvidence(
            domains.lookup(List.of(domain)).toCompletableFuture().join().get(domain), null, null);
    if (engine.leavesMailboxOpen(screening, evidence, now)) {
      evidence = evidence.withProbe(probe.probe(screening.address()).toCompletableFuture().join());
    }
    return engine.conclude(screening, evidence, now);
  }

  private static Check mailbox(Verdict verdict) {
    return verdict.checks().stream()
        .filter(check -> check.check() == CheckName.MAILBOX)
        .findFirst()
        .orElseThrow();
  }

  private static void isUnknown(Verdict verdict) {
    assertThat(verdict.validity()).isEqualTo(Validity.UNKNOWN);
    assertThat(verdict.reason()).isEqualTo(Reason.SERVER_UNAVAILABLE);
    assertThat(verdict.reason().isPassing()).as("tried again by itself").isTrue();
    assertThat(mailbox(verdict).result()).isEqualTo(CheckResult.UNKNOWN);
  }

  // ---- what DNS says ends it before any mail server is asked

  @Test
  void nullMx() {
    zone.mx("nullmx.com", 0, ".");

    assertThat(judge("ada.byron@nullmx.com").reason()).isEqualTo(Reason.NO_MAIL_SERVER);
  }

  @Test
  void danglingMx() {
    zone.mx("dangling.com", 10, "mx.dangling.com");

    assertThat(judge("ada.byron@dangling.com").reason()).isEqualTo(Reason.NO_MAIL_SERVER);
  }

  @Test
  void noSuchDomain() {
    assertThat(judge("ada.byron@missing.com").reason()).isEqualTo(Reason.DOMAIN_UNKNOWN);
  }

  @Test
  void nameServersFail() {
    zone.failing("servfail.com");

    assertThat(judge("ada.byron@servfail.com").reason()).isEqualTo(Reason.DNS_UNAVAILABLE);
  }

  @Test
  void nameServersAreSilent() {
    zone.silent("silent.com");

    assertThat(judge("ada.byron@silent.com").reason()).isEqualTo(Reason.DNS_UNAVAILABLE);
    assertThat(first.connections() + second.connections()).isZero();
  }

  // ---- which servers are asked

  @Test
  void anAddressAloneTakesTheMail() {
    zone.address("addressonly.com", "127.0.0.2");
    first.on(RANDOM, NO_SUCH_USER);

    Verdict verdict = judge("ada.byron@addressonly.com");

    assertThat(verdict.reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(mailbox(verdict).detail()).startsWith("addressonly.com accepts the mailbox");
  }

  @Test
  void theSecondServerIsAskedWhenTheFirstIsDown() {
    first.close();
    second.on(RANDOM, NO_SUCH_USER);

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(mailbox(verdict).detail()).startsWith("mx2.siemens.com");
  }

  @Test
  void theSecondServerIsAskedWhenTheFirstIsBusy() {
    first.greets("421 4.3.2 Too busy, try later");
    second.on("RCPT.*", NO_SUCH_USER);

    assertThat(judge("ada.byron@siemens.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
  }

  @Test
  void theSecondServerIsNotAskedWhenTheFirstKnows() {
    first.on("RCPT.*", NO_SUCH_USER);

    judge("ada.byron@siemens.com");

    assertThat(second.connections()).isZero();
  }

  @Test
  void serversOfEqualPreferenceShareTheAddressesAndEachAddressKeepsItsServer() {
    zone.mx("equal.com", 10, "mx1.siemens.com").mx("equal.com", 10, "mx2.siemens.com");
    first.on("RCPT.*", NO_SUCH_USER);
    second.on("RCPT.*", NO_SUCH_USER);

    for (int i = 0; i < 20; i++) {
      String address = "ada.byron" + i + "@equal.com";
      assertThat(mailbox(judge(address)).detail()).isEqualTo(mailbox(judge(address)).detail());
    }

    assertThat(first.connections()).isPositive();
    assertThat(second.connections()).isPositive();
  }

  @Test
  void nobodyListens() {
    first.close();
    second.close();

    Verdict verdict = judge("ada.byron@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains("cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "169.254.169.254", "224.0.0.1", "0.0.0.0"})
  void aServerAtAPrivateAddressIsNeverConnectedTo(String address) {
    zone.mx("inside.com", 10, "mx.inside.com").address("mx.inside.com", address);

    Verdict verdict = judge("ada.byron@inside.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).isEqualTo("no mail server has an address that is public");
  }

  @Test
  void thisMachineIsNeverConnectedToOutsideOfTests() {
    use(Map.of("probe.allow-loopback", "false"));

    isUnknown(judge("ada.byron@siemens.com"));
    assertThat(first.connections() + second.connections()).isZero();
  }

  // ---- what the server says about the mailbox

  @Test
  void theConversationEndsBeforeAnyMail() {
    first.on(RANDOM, NO_SUCH_USER);

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.validity()).isEqualTo(Validity.VALID);
    assertThat(verdict.flags().catchAll()).isFalse();
    assertThat(mailbox(verdict).result()).isEqualTo(CheckResult.PASSED);
    assertThat(first.commands().subList(0, 5))
        .containsExactly(
            "EHLO probe.leadwise.example",
            "MAIL FROM:<>",
            "RCPT TO:<ada.byron@siemens.com>",
            "RSET",
            "MAIL FROM:<>");
    assertThat(first.commands().get(5)).matches(RANDOM);
    assertThat(first.commands()).noneMatch(command -> command.startsWith("DATA"));
  }

  @Test
  void noSuchMailbox() {
    first.on("RCPT.*", NO_SUCH_USER);

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.validity()).isEqualTo(Validity.INVALID);
    assertThat(verdict.reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
    assertThat(mailbox(verdict).detail())
        .isEqualTo("mx1.siemens.com says that there is no such mailbox (550 5.1.1)");
  }

  @Test
  void aClosedMailbox() {
    first.on("RCPT.*", "550 5.2.1 The account is disabled");

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
    assertThat(verdict.message()).contains("closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "452 4.2.2 Mailbox full",
        "552 5.2.2 Mailbox full",
        "452 The recipient is over quota",
        "552 Requested mail action aborted: exceeded storage allocation"
      })
  void aFullMailbox(String reply) {
    first.on("RCPT.*", reply);

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.validity()).isEqualTo(Validity.RISKY);
    assertThat(verdict.reason()).isEqualTo(Reason.MAILBOX_FULL);
  }

  @Test
  void aDomainThatAcceptsAnybody() {
    Verdict verdict = judge("ada.byron@siemens.com");
    Verdict next = judge("grace.hopper@siemens.com");

    assertThat(verdict.validity()).isEqualTo(Validity.RISKY);
    assertThat(verdict.reason()).isEqualTo(Reason.CATCH_ALL);
    assertThat(verdict.flags().catchAll()).isTrue();
    assertThat(next.reason()).isEqualTo(Reason.CATCH_ALL);
    assertThat(first.connections()).as("the next address is known to be accepted").isEqualTo(1);
  }

  @Test
  void whetherADomainAcceptsAnybodyIsAskedOnce() {
    first.on(RANDOM, NO_SUCH_USER);

    judge("ada.byron@siemens.com");
    Verdict next = judge("grace.hopper@siemens.com");

    assertThat(next.reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(next.flags().catchAll()).isFalse();
    assertThat(first.commands()).filteredOn(command -> command.matches(RANDOM)).hasSize(1);
  }

  @Test
  void anUnclearAnswerAboutAnybodyLeavesItOpen() {
    first.on(RANDOM, "450 4.7.1 Come back later");

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(verdict.flags().catchAll()).isNull();
  }

  @Test
  void aRoleAccountIsToldAfterTheMailbox() {
    first.on(RANDOM, NO_SUCH_USER).on("RCPT TO:<sales@.*", NO_SUCH_USER);

    assertThat(judge("info@siemens.com").reason()).isEqualTo(Reason.MAILING_LIST);
    assertThat(judge("sales@siemens.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
  }

  // ---- not now

  @ParameterizedTest
  @ValueSource(
      strings = {
        "450 4.2.0 Recipient address rejected: Greylisted",
        "451 4.7.1 Greylisting in action, please come back later",
        "450 4.7.1 Please try again later",
        "421 4.7.0 Try again later, closing connection",
        "451 4.3.0 Temporary lookup failure",
        "450 4.1.1 Recipient address rejected: User unknown"
      })
  void greylistingIsNoAnswer(String reply) {
    first.on("RCPT.*", reply);

    isUnknown(judge("ada.byron@siemens.com"));
    assertThat(second.connections()).as("a backup server knows less").isZero();
  }

  @Test
  void aGreylistingServerAcceptsTheSecondTry() {
    first.on(RANDOM, NO_SUCH_USER).on("RCPT.*", OnceRefused.with("451 4.7.1 Greylisted"));

    isUnknown(judge("ada.byron@siemens.com"));

    assertThat(judge("ada.byron@siemens.com").reason()).isEqualTo(Reason.DELIVERABLE);
  }

  // ---- it is us

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT.* | 554 5.7.1 Service unavailable; Client host blocked using a block list",
        "RCPT.* | 550 5.7.1 Access denied by policy",
        "RCPT.* | 550 5.1.1 Your IP sent too many recipients this hour",
        "RCPT.* | 550 5.7.26 Unauthenticated mail is not accepted",
        "RCPT.* | 550 relay not permitted",
        "RCPT.* | 554 no",
        "MAIL.* | 550 Bounces are not accepted here",
        "MAIL.* | 530 5.7.0 Must issue a STARTTLS command first",
        "EHLO.* | 554 5.7.1 Your host name is not ours"
      })
  void aRefusalOfOursIsNotTheMailboxsFault(String command, String reply) {
    first.on(command, reply);
    second.on(command, reply);

    Verdict verdict = judge("ada.byron@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains("refused us, not the mailbox");
  }

  @Test
  void blockedBeforeTheFirstWord() {
    first.greets("554 5.7.1 You are on our block list");
    second.greets("554 5.7.1 You are on our block list");

    isUnknown(judge("ada.byron@siemens.com"));
    assertThat(metrics.counter("leadwise.email.probes", "outcome", "REFUSED_US").count())
        .isEqualTo(1);
  }

  // ---- what servers can and cannot do

  @Test
  void aServerThatKnowsNoEhlo() {
    first.on("EHLO.*", "502 5.5.1 Command not implemented").on(RANDOM, NO_SUCH_USER);

    assertThat(judge("ada.byron@siemens.com").reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(first.commands()).contains("HELO probe.leadwise.example");
  }

  @Test
  void aServerThatTakesInternationalAddresses() {
    first.on("EHLO.*", "250-fake\r\n250-SMTPUTF8\r\n250 8BITMIME").on(RANDOM, NO_SUCH_USER);

    assertThat(judge("jürgen.groß@siemens.com").reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(first.commands()).contains("MAIL FROM:<> SMTPUTF8");
    assertThat(first.commands()).contains("RCPT TO:<jürgen.groß@siemens.com>");
  }

  @Test
  void aServerThatDoesNotTakeInternationalAddresses() {
    Verdict verdict = judge("jürgen.groß@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains("does not take addresses with such letters");
    assertThat(first.commands()).noneMatch(command -> command.startsWith("RCPT"));
  }

  @Test
  void aServerThatInsistsOnEncryption(@TempDir Path folder) throws Exception {
    zone.mx("secret.com", 10, "mx.secret.com").address("mx.secret.com", "127.0.0.4");
    EncryptedMailServer server =
        started(new EncryptedMailServer("127.0.0.4", first.port(), "ada.byron@secret.com", folder));

    assertThat(judge("ada.byron@secret.com").reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(judge("grace.hopper@secret.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
    assertThat(server.recipients()).contains("ada.byron@secret.com", "grace.hopper@secret.com");
  }

  @Test
  void encryptionThatDoesNotWork() {
    first.on("EHLO.*", "250-fake\r\n250 STARTTLS").on("STARTTLS", "220 2.0.0 Go ahead");
    second.on("RCPT.*", NO_SUCH_USER);

    assertThat(judge("ada.byron@siemens.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
  }

  // ---- servers that misbehave

  @Test
  void aServerThatNeverGreets() {
    first.greets(silence());
    second.greets(silence());

    Verdict verdict = judge("ada.byron@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains("did not answer in time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'HTTP/1.1 400 Bad Request\r\n' | does not speak SMTP",
        "'220-more\r\n' | a reply without end",
        "'220 on and on' | a line without end"
      })
  void aServerThatTalksWithoutEnd(String piece, String told) {
    first.greets(endless(piece));
    second.greets(endless(piece));

    Verdict verdict = judge("ada.byron@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains(told);
  }

  @Test
  void aServerThatDripsItsAnswer() {
    ScriptedMailServer.Answer drip =
        out -> {
          while (true) {
            out.write('2');
            out.flush();
            Thread.sleep(50);
          }
        };
    first.greets(drip);
    second.greets(drip);

    isUnknown(judge("ada.byron@siemens.com"));
  }

  @Test
  void aServerThatHangsUp() {
    first.on("RCPT.*", hangUp());
    second.on("RCPT.*", hangUp());

    Verdict verdict = judge("ada.byron@siemens.com");

    isUnknown(verdict);
    assertThat(mailbox(verdict).detail()).contains("closed the connection");
  }

  @Test
  void aServerThatHangsUpAtTheSecondQuestionHasAnsweredTheFirst() {
    first.on(RANDOM, hangUp());

    Verdict verdict = judge("ada.byron@siemens.com");

    assertThat(verdict.reason()).isEqualTo(Reason.DELIVERABLE);
    assertThat(verdict.flags().catchAll()).isNull();
  }

  // ---- politeness

  @Test
  void aServerIsNotAskedAgainBeforeThePauseIsOver() {
    use(Map.of("probe.pause", "PT1H"));
    first.on("RCPT.*", NO_SUCH_USER);
    second.on("RCPT.*", NO_SUCH_USER);

    assertThat(judge("ada.byron@siemens.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
    assertThat(judge("grace.hopper@siemens.com").reason()).isEqualTo(Reason.MAILBOX_UNKNOWN);
    Verdict third = judge("mary.jackson@siemens.com");

    isUnknown(third);
    assertThat(mailbox(third).detail()).contains("turn");
    assertThat(first.connections()).isEqualTo(1);
    assertThat(second.connections()).isEqualTo(1);
  }

  @Test
  void moreQuestionsThanSlotsAreAnsweredInTurn() {
    use(Map.of("probe.max-concurrent", "2"));
    first.on("RCPT.*", NO_SUCH_USER);

    List<Verdict> verdicts =
        List.of("ada.b", "grace.h", "mary.j", "joan.c", "radia.p").parallelStream()
            .map(name -> judge(name + "@siemens.com"))
            .toList();

    assertThat(verdicts)
        .allSatisfy(verdict -> assertThat(verdict.reason()).isEqualTo(Reason.MAILBOX_UNKNOWN));
  }
}
