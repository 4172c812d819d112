package io.leadwise.emailvalidation.application;

import java.util.Collection;

/** Announces verdicts, in the transaction that stores them. */
public interface VerdictEvents {

  void validated(Collection<ValidatedEmail> verdicts);
}
