package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.domain.mail.ProbeResult;
import io.leadwise.emailvalidation.domain.mail.ProbeResult.Outcome;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One conversation with one mail server about one mailbox (RFC 5321): greeting, EHLO, STARTTLS
 * where it is offered, MAIL, RCPT, and RCPT again for a mailbox that cannot exist. It ends before
 * DATA, so nothing is ever sent.
 */
final class SmtpConversation {

  /**
   * What to ask.
   *
   * @param recipient the mailbox
   * @param random a mailbox at the same domain that cannot exist; null when it is known already
   *     whether the domain accepts any
   */
  record Question(String recipient, String random, boolean needsUtf8) {}

  /**
   * How we introduce ourselves.
   *
   * @param helo null for the own address in brackets
   * @param sender empty for the null sender
   */
  record Self(String helo, String sender) {}

  private final SmtpConnection line;
  private final MailServer server;
  private final Self self;
  private final Question question;

  SmtpConversation(SmtpConnection line, MailServer server, Self self, Question question) {
    this.line = line;
    this.server = server;
    this.self = self;
    this.question = question;
  }

  /**
   * @param encrypt whether to take up an offer of STARTTLS
   * @return fails with {@link ServerFaultException} when the server does not play along
   */
  CompletableFuture<ProbeResult> hold(boolean encrypt) {
    return line.greeting()
        .thenCompose(
            greeting -> greeting.code() == 220 ? introduce(encrypt) : stopped(greeting.meaning()));
  }

  private CompletableFuture<ProbeResult> introduce(boolean encrypt) {
    return hello()
        .thenCompose(
            hello -> {
              if (!hello.isPositive()) {
                return stopped(hello.meaning());
              }
              return encrypt && hello.offers("STARTTLS") ? encrypt() : begin(hello);
            });
  }

  private CompletableFuture<ServerReply> hello() {
    String name = self.helo() == null ? line.ownLiteral() : self.helo();
    return line.send("EHLO " + name)
        .thenCompose(
            reply ->
                isUnknownCommand(reply)
                    ? line.send("HELO " + name)
                    : CompletableFuture.completedFuture(reply));
  }

  private static boolean isUnknownCommand(ServerReply reply) {
    return reply.code() >= 500 && reply.code() <= 504;
  }

  private CompletableFuture<ProbeResult> encrypt() {
    return line.send("STARTTLS")
        .thenCompose(
            reply ->
                reply.code() == 220
                    ? line.startTls(server.host()).thenCompose(secure -> introduce(false))
                    : stopped(reply.meaning()));
  }

  private CompletableFuture<ProbeResult> begin(ServerReply hello) {
    if (question.needsUtf8() && !hello.offers("SMTPUTF8")) {
      return done(Outcome.NO_SMTPUTF8, "does not take addresses with such letters", null);
    }
    return ask(question.recipient())
        .thenCompose(
            answer ->
                answer.outcome() == Outcome.ACCEPTED && question.random() != null
                    ? line.send("RSET").thenCompose(reset -> askRandom(answer))
                    : CompletableFuture.completedFuture(answer));
  }

  /** One recipient for each transaction: a bounce, whose sender is empty, has no more than one. */
  private CompletableFuture<ProbeResult> ask(String recipient) {
    String utf8 = question.needsUtf8() ? " SMTPUTF8" : "";
    return line.send("MAIL FROM:<" + self.sender() + ">" + utf8)
        .thenCompose(
            reply ->
                reply.isPositive()
                    ? line.send("RCPT TO:<" + recipient + ">")
                        .thenApply(answer -> RecipientAnswers.read(answer.meaning()))
                        .thenCompose(found -> done(found.outcome(), found.detail(), null))
                    : stopped(reply.meaning()));
  }

  /** What the server says about a mailbox that cannot exist tells what its yes is worth. */
  private CompletableFuture<ProbeResult> askRandom(ProbeResult accepted) {
    return ask(question.random())
        .handle((answer, failure) -> Optional.ofNullable(answer).map(ProbeResult::outcome))
        .thenCompose(
            random -> {
              if (random.filter(Outcome.ACCEPTED::equals).isPresent()) {
                return done(Outcome.CATCH_ALL, "accepts any mailbox", true);
              }
              boolean refused = random.filter(Outcome.MAILBOX_UNKNOWN::equals).isPresent();
              return CompletableFuture.completedFuture(
                  new ProbeResult(accepted.outcome(), accepted.detail(), refused ? false : null));
            });
  }

  private CompletableFuture<ProbeResult> stopped(SmtpReply reply) {
    ProbeResult found = RecipientAnswers.readBeforeRecipient(reply);
    return done(found.outcome(), found.detail(), null);
  }

  private CompletableFuture<ProbeResult> done(Outcome outcome, String detail, Boolean catchAll) {
    return CompletableFuture.completedFuture(
        new ProbeResult(outcome, server.host() + " " + detail, catchAll));
  }
}
