package io.leadwise.emailvalidation.domain.mail;

import java.util.List;

/**
 * What DNS says about the mail of a domain.
 *
 * @param hosts mail servers, best first; empty when there are none
 * @param detail what was found, for the list of checks; null when the outcome says all
 */
public record MailDomain(String domain, Outcome outcome, List<String> hosts, String detail) {

  /** How the look-up ended. */
  public enum Outcome {
    /** At least one mail server, and it has an address. */
    HAS_MX,
    /** Says that it takes no mail (RFC 7505). */
    NULL_MX,
    /** No mail server, but an address, which then takes the mail (RFC 5321 §5.1). */
    ADDRESS_ONLY,
    /** Exists, with neither mail server nor address. */
    NO_MAIL,
    /** Names mail servers of which none has an address. */
    MX_DANGLING,
    NXDOMAIN,
    /** No answer in time, or the name servers failed: nothing is known. */
    TEMPORARY_FAILURE;

    /** Tells whether mail can be delivered. */
    public boolean takesMail() {
      return this == HAS_MX || this == ADDRESS_ONLY;
    }

    /** Tells whether the domain was seen to exist. */
    public boolean exists() {
      return this != NXDOMAIN && this != TEMPORARY_FAILURE;
    }
  }

  public MailDomain {
    hosts = List.copyOf(hosts);
  }

  public static MailDomain of(String domain, Outcome outcome, String detail) {
    return new MailDomain(domain, outcome, List.of(), detail);
  }
}
