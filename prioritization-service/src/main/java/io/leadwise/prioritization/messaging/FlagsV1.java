package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.email.EmailVerdict;

/** What else is known about an address, in events. */
record FlagsV1(
    boolean disposable,
    boolean roleAccount,
    boolean freeProvider,
    Boolean catchAll,
    String suggestion) {
  EmailVerdict.Flags toDomain() {
    return new EmailVerdict.Flags(disposable, roleAccount, freeProvider, catchAll, suggestion);
  }

  /** For the public: a suggestion is an address, and addresses stay inside. */
  static FlagsV1 withoutAddress(EmailVerdict.Flags it) {
    return it == null
        ? null
        : new FlagsV1(it.disposable(), it.roleAccount(), it.freeProvider(), it.catchAll(), null);
  }

  @Override
  public String toString() {
    return "FlagsV1";
  }
}
