package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.verdict.Verdict;

/**
 * A text with the verdict on it.
 *
 * @param address the text read as an address; null when it is none
 */
public record Judged(EmailAddress address, Verdict verdict) {

  /** Returns the key under which verdicts on the address are kept; null when it is no address. */
  public String key() {
    return address == null ? null : address.key();
  }
}
