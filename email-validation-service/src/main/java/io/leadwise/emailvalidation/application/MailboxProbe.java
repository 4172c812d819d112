package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.mail.ProbeResult;
import java.util.concurrent.CompletionStage;

/** Asks mail servers whether they would take mail for an address; never sends any. */
public interface MailboxProbe {

  /**
   * Asks the mail servers of the address's domain.
   *
   * @return within the total time-out; it never fails for what mail servers and DNS do
   */
  CompletionStage<ProbeResult> probe(EmailAddress address);
}
