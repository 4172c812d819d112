package io.leadwise.emailvalidation.domain.mail;

import java.time.Instant;

/**
 * What DNS, the service's own records and the mail server say about an address.
 *
 * @param domain the answer of DNS; null when DNS was not to be asked
 * @param lastSuccess when the domain was last seen to exist; null when never
 * @param bounce what earlier mail to the address met; null when nothing
 * @param probe what the mail server said about the mailbox; null when it was not asked
 */
public record MailEvidence(
    MailDomain domain, Instant lastSuccess, BounceClass bounce, ProbeResult probe) {

  /** The evidence without having asked the mail server. */
  public MailEvidence(MailDomain domain, Instant lastSuccess, BounceClass bounce) {
    this(domain, lastSuccess, bounce, null);
  }

  public MailEvidence withProbe(ProbeResult result) {
    return new MailEvidence(domain, lastSuccess, bounce, result);
  }
}
