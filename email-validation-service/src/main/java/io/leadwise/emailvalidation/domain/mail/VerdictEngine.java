package io.leadwise.emailvalidation.domain.mail;

import io.leadwise.emailvalidation.domain.screening.Screening;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Concludes what the screening left open, in the order of domain.md §4: domain exists, null MX,
 * mail server, earlier bounces, the mailbox where its server was asked, and last, as it only makes
 * an address RISKY, the role account.
 */
public final class VerdictEngine {

  private final Duration recently;

  /**
   * @param recently how long after its last success an expired domain is called recently gone
   */
  public VerdictEngine(Duration recently) {
    this.recently = recently;
  }

  /** Returns the verdict; {@code screening} must be open. */
  public Verdict conclude(Screening screening, MailEvidence evidence, Instant now) {
    CheckLog log = new CheckLog(screening.checks(), now);
    ProbeResult probe = evidence.probe();
    Screening known = probe == null ? screening : screening.withCatchAll(probe.catchAll());
    return mailSide(known, evidence, log)
        .or(() -> bounce(known, evidence, log))
        .or(() -> mailbox(known, probe, log))
        .orElseGet(() -> roleAccount(known, log));
  }

  /** Tells whether the evidence leaves a question that only the mail server can answer. */
  public boolean leavesMailboxOpen(Screening screening, MailEvidence evidence, Instant now) {
    CheckLog log = new CheckLog(screening.checks(), now);
    return evidence.domain() != null
        && mailSide(screening, evidence, log).isEmpty()
        && bounce(screening, evidence, log).isEmpty();
  }

  private Optional<Verdict> mailSide(Screening screening, MailEvidence evidence, CheckLog log) {
    MailDomain domain = evidence.domain();
    if (domain == null) {
      log.add(CheckName.DOMAIN_EXISTS, CheckResult.SKIPPED, "DNS was not asked");
      return Optional.empty();
    }
    if (domain.outcome() == MailDomain.Outcome.TEMPORARY_FAILURE) {
      log.add(CheckName.DOMAIN_EXISTS, CheckResult.UNKNOWN, domain.detail());
      return decided(screening, Reason.DNS_UNAVAILABLE, log);
    }
    if (domain.outcome() == MailDomain.Outcome.NXDOMAIN) {
      log.failed(CheckName.DOMAIN_EXISTS, domain.detail());
      return Optional.of(missing(screening, evidence.lastSuccess(), log));
    }
    log.passed(CheckName.DOMAIN_EXISTS);
    if (domain.outcome() == MailDomain.Outcome.NULL_MX) {
      log.failed(CheckName.NULL_MX, domain.detail());
      return decided(screening, Reason.NO_MAIL_SERVER, log);
    }
    log.passed(CheckName.NULL_MX);
    if (!domain.outcome().takesMail()) {
      log.failed(CheckName.MAIL_SERVER, domain.detail());
      return decided(screening, Reason.NO_MAIL_SERVER, log);
    }
    log.add(CheckName.MAIL_SERVER, CheckResult.PASSED, domain.detail());
    return Optional.empty();
  }

  private Verdict missing(Screening screening, Instant lastSuccess, CheckLog log) {
    if (lastSuccess == null) {
      // Nobody works at a domain that does not exist.
      return Verdict.of(Reason.DOMAIN_UNKNOWN, AddressType.UNKNOWN, screening.flags(), log);
    }
    Verdict expired = verdict(screening, Reason.DOMAIN_EXPIRED, log);
    return lastSuccess.plus(recently).isBefore(log.now())
        ? expired
        : expired.withMessage(
            "The domain of the address existed until recently and no longer resolves.");
  }

  private static Optional<Verdict> bounce(
      Screening screening, MailEvidence evidence, CheckLog log) {
    if (evidence.bounce() == BounceClass.PERMANENT) {
      log.failed(CheckName.BOUNCE, "mail to the address was returned");
      return decided(screening, Reason.BOUNCED, log);
    }
    if (evidence.bounce() == BounceClass.MAILBOX_FULL) {
      log.add(CheckName.BOUNCE, CheckResult.WARNING, "the mailbox was full");
      return decided(screening, Reason.MAILBOX_FULL, log);
    }
    if (evidence.bounce() == BounceClass.TEMPORARY) {
      log.add(CheckName.BOUNCE, CheckResult.UNKNOWN, "mail to the address was delayed repeatedly");
      return decided(screening, Reason.SERVER_UNAVAILABLE, log);
    }
    log.passed(CheckName.BOUNCE);
    return Optional.empty();
  }

  private static Optional<Verdict> mailbox(Screening screening, ProbeResult probe, CheckLog log) {
    if (probe == null) {
      return Optional.empty();
    }
    String detail = probe.detail();
    return switch (probe.outcome()) {
      case ACCEPTED -> {
        log.add(CheckName.MAILBOX, CheckResult.PASSED, detail);
        yield Optional.empty();
      }
      case CATCH_ALL -> {
        log.add(CheckName.MAILBOX, CheckResult.WARNING, detail);
        yield decided(screening, Reason.CATCH_ALL, log);
      }
      case MAILBOX_FULL -> {
        log.add(CheckName.MAILBOX, CheckResult.WARNING, detail);
        yield decided(screening, Reason.MAILBOX_FULL, log);
      }
      case MAILBOX_UNKNOWN -> {
        log.failed(CheckName.MAILBOX, detail);
        yield decided(screening, Reason.MAILBOX_UNKNOWN, log);
      }
      case MAILBOX_DISABLED -> {
        log.failed(CheckName.MAILBOX, detail);
        yield decided(screening, Reason.MAILBOX_UNKNOWN, log)
            .map(known -> known.withMessage("The mail server says that the mailbox is closed."));
      }
      // Whatever it is, it is no answer about the mailbox.
      case COME_BACK_LATER, REFUSED_US, NO_SMTPUTF8, UNREACHABLE, POSTPONED -> {
        log.add(CheckName.MAILBOX, CheckResult.UNKNOWN, detail);
        yield decided(screening, Reason.SERVER_UNAVAILABLE, log);
      }
    };
  }

  private static Verdict roleAccount(Screening screening, CheckLog log) {
    if (screening.flags().roleAccount()) {
      log.add(CheckName.ROLE_ACCOUNT, CheckResult.WARNING, "a role, not a person");
      return verdict(screening, Reason.MAILING_LIST, log);
    }
    log.passed(CheckName.ROLE_ACCOUNT);
    return verdict(screening, Reason.DELIVERABLE, log);
  }

  private static Optional<Verdict> decided(Screening screening, Reason reason, CheckLog log) {
    return Optional.of(verdict(screening, reason, log));
  }

  private static Verdict verdict(Screening screening, Reason reason, CheckLog log) {
    return Verdict.of(reason, screening.type(), screening.flags(), log);
  }
}
