package io.leadwise.emailvalidation.domain.address;

import java.util.Locale;

/**
 * A well-formed address.
 *
 * @param localPart what stands before the @, as entered
 * @param domain A-labels in lower case (RFC 5890), or an address literal in brackets
 */
public record EmailAddress(String localPart, String domain) {

  /**
   * Returns the key under which verdicts are kept. RFC 5321 lets local parts differ by case, but no
   * provider of any size does, and two verdicts on one mailbox would contradict each other.
   */
  public String key() {
    return localPart.toLowerCase(Locale.ROOT) + '@' + domain;
  }

  public boolean hasAddressLiteral() {
    return domain.startsWith("[");
  }

  /**
   * Returns the local part in lower case without its sub-address: {@code test+news} is {@code
   * test}.
   */
  public String mailbox() {
    int plus = localPart.indexOf('+');
    return (plus > 0 ? localPart.substring(0, plus) : localPart).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
