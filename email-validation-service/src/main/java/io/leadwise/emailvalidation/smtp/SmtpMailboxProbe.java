package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.application.MailboxProbe;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.RecordLookup;
import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.mail.ProbeResult;
import io.leadwise.emailvalidation.domain.mail.ProbeResult.Outcome;
import io.leadwise.emailvalidation.smtp.SmtpConversation.Question;
import io.leadwise.emailvalidation.smtp.SmtpConversation.Self;
import io.leadwise.kit.ids.IdGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Asks mail servers over Vert.x sockets: conversations wait for seconds, and would otherwise hold a
 * thread each.
 */
@ApplicationScoped
class SmtpMailboxProbe implements MailboxProbe {

  private final EmailValidationConfig.Probe settings;
  private final Self self;
  private final MailRoutes routes;
  private final ServerPace pace;
  private final CatchAllMemory catchAlls;
  private final Slots slots;
  private final Vertx vertx;
  private final NetClient client;
  private final IdGenerator ids;
  private final MeterRegistry metrics;
  private final Clock clock;

  @Inject
  SmtpMailboxProbe(
      Vertx vertx,
      RecordLookup dns,
      EmailValidationConfig config,
      IdGenerator ids,
      MeterRegistry metrics,
      Clock clock) {
    this.settings = config.probe();
    this.self = new Self(settings.heloName().orElse(null), settings.sender().orElse(""));
    this.routes = new MailRoutes(dns, settings.allowLoopback());
    this.pace = new ServerPace(clock, settings.pause());
    this.catchAlls = new CatchAllMemory(clock, settings.catchAllRemembered());
    this.slots = new Slots(settings.maxConcurrent());
    this.vertx = vertx;
    this.client = vertx.createNetClient(options(settings));
    this.ids = ids;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Any certificate will do: mail servers use self-signed ones, nobody is authenticated, and
   * nothing is sent that would have to be kept secret; encryption is for the servers that insist on
   * it.
   */
  private static NetClientOptions options(EmailValidationConfig.Probe settings) {
    return new NetClientOptions()
        .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
        .setTrustAll(true)
        .setHostnameVerificationAlgorithm("");
  }

  @PreDestroy
  void stop() {
    client.close();
  }

  @Override
  public CompletionStage<ProbeResult> probe(EmailAddress address) {
    Instant deadline = clock.instant().plus(settings.totalTimeout());
    return slots
        .run(() -> ask(address, deadline))
        .completeOnTimeout(
            ProbeResult.of(Outcome.POSTPONED, "no mail server could be asked in time"),
            settings.totalTimeout().toMillis(),
            TimeUnit.MILLISECONDS)
        .whenComplete((result, failure) -> count(result));
  }

  private void count(ProbeResult result) {
    String outcome = result == null ? "failed" : result.outcome().name();
    metrics.counter("leadwise.email.probes", "outcome", outcome).increment();
  }

  private CompletionStage<ProbeResult> ask(EmailAddress address, Instant deadline) {
    if (!clock.instant().isBefore(deadline)) {
      // It has been answered while it waited for its turn.
      return CompletableFuture.completedFuture(postponed());
    }
    if (Boolean.TRUE.equals(catchAlls.of(address.domain()))) {
      return CompletableFuture.completedFuture(
          new ProbeResult(Outcome.CATCH_ALL, "the domain accepts any mailbox", true));
    }
    return routes
        .of(address.domain(), address.key())
        .thenCompose(
            servers ->
                servers.isEmpty()
                    ? CompletableFuture.completedFuture(
                        ProbeResult.of(
                            Outcome.UNREACHABLE, "no mail server has an address that is public"))
                    : askEach(address, servers.iterator(), postponed(), deadline));
  }

  private static ProbeResult postponed() {
    return ProbeResult.of(Outcome.POSTPONED, "no mail server had a turn left in time");
  }

  /** Servers are asked in their order until one tells about the mailbox. */
  private CompletionStage<ProbeResult> askEach(
      EmailAddress address, Iterator<MailServer> servers, ProbeResult soFar, Instant deadline) {
    if (!servers.hasNext()) {
      return CompletableFuture.completedFuture(soFar);
    }
    return askOne(address, servers.next(), deadline)
        .thenCompose(
            result ->
                result.outcome().isOpen()
                    ? askEach(address, servers, soFar.orBetter(result), deadline)
                    : CompletableFuture.completedFuture(result));
  }

  private CompletionStage<ProbeResult> askOne(
      EmailAddress address, MailServer server, Instant deadline) {
    Optional<Duration> wait = pace.turn(server.address(), deadline);
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(postponed());
    }
    Question question = question(address);
    return later(wait.get())
        // Never in the caller's thread: sockets belong to the context in which they are opened.
        .thenComposeAsync(turn -> converse(server, question, true, deadline))
        .thenApply(result -> remember(address.domain(), question, result));
  }

  private static CompletableFuture<Void> later(Duration wait) {
    Executor then = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(() -> {}, then);
  }

  private Question question(EmailAddress address) {
    boolean known = catchAlls.of(address.domain()) != null;
    String random = ids.next().toString().replace("-", "") + '@' + address.domain();
    return new Question(
        address.localPart() + '@' + address.domain(),
        known ? null : random,
        !address.localPart().chars().allMatch(letter -> letter < 128));
  }

  private CompletionStage<ProbeResult> converse(
      MailServer server, Question question, boolean encrypt, Instant deadline) {
    return SmtpConnection.open(vertx, client, server, settings.port(), patience(deadline))
        .thenCompose(
            line ->
                new SmtpConversation(line, server, self, question)
                    .hold(encrypt)
                    .whenComplete((result, failure) -> line.close()))
        .handle((result, failure) -> failure == null ? result : unreachable(server, failure));
  }

  /** A command may take its own time, and no longer than there is left for the whole. */
  private LongSupplier patience(Instant deadline) {
    return () ->
        Math.max(
            1,
            Math.min(
                settings.commandTimeout().toMillis(),
                Duration.between(clock.instant(), deadline).toMillis()));
  }

  private static ProbeResult unreachable(MailServer server, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (!(cause instanceof ServerFaultException)) {
      throw new IllegalStateException("The conversation with a mail server broke off.", cause);
    }
    return ProbeResult.of(Outcome.UNREACHABLE, server.host() + " " + cause.getMessage());
  }

  private ProbeResult remember(String domain, Question question, ProbeResult result) {
    if (result.catchAll() != null) {
      catchAlls.remember(domain, result.catchAll());
    }
    boolean knownToRefuse = question.random() == null && result.outcome() == Outcome.ACCEPTED;
    return knownToRefuse ? new ProbeResult(result.outcome(), result.detail(), false) : result;
  }
}
