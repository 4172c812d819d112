package io.leadwise.emailvalidation.domain.mail;

import java.time.Instant;

/**
 * What DNS and the service's own records say about an address.
 *
 * @param domain the answer of DNS; null when DNS was not to be asked
 * @param lastSuccess when the domain was last seen to exist; null when never
 * @param bounce what earlier mail to the address met; null when nothing
 */
public record MailEvidence(MailDomain domain, Instant lastSuccess, BounceClass bounce) {

  /** The evidence of a call that leaves DNS out. */
  public static MailEvidence withoutDns(BounceClass bounce) {
    return new MailEvidence(null, null, bounce);
  }
}
