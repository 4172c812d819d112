package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.ValidatedEmail;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Wire form of the topic email-validated, version 1. */
record EmailValidatedV1(
    UUID leadId,
    UUID runId,
    long leadVersion,
    long version,
    String email,
    String validity,
    String reason,
    String type,
    String message,
    Flags flags,
    boolean overridden,
    List<Check> checks,
    Instant validatedAt) {

  record Flags(
      boolean disposable,
      boolean roleAccount,
      boolean freeProvider,
      Boolean catchAll,
      String suggestion) {}

  record Check(String check, String result, String detail, Instant at) {}

  static EmailValidatedV1 of(ValidatedEmail validated) {
    Verdict verdict = validated.verdict();
    return new EmailValidatedV1(
        validated.leadId(),
        validated.runId(),
        validated.leadVersion(),
        validated.version(),
        validated.email(),
        verdict.validity().name(),
        verdict.reason().name(),
        verdict.type().name(),
        verdict.message(),
        new Flags(
            verdict.flags().disposable(),
            verdict.flags().roleAccount(),
            verdict.flags().freeProvider(),
            verdict.flags().catchAll(),
            verdict.flags().suggestion()),
        validated.overridden(),
        verdict.checks().stream()
            .map(c -> new Check(c.check().name(), c.result().name(), c.detail(), c.at()))
            .toList(),
        verdict.validatedAt());
  }

  @Override
  public String toString() {
    return "EmailValidatedV1[" + leadId + ", version " + version + "]";
  }
}
