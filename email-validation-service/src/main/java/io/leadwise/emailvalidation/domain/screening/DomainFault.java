package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.verdict.Reason;
import java.util.Locale;

/**
 * Why a domain that is written correctly cannot be a mailbox's, whatever DNS answers. The service's
 * README lists them all; a code once given to callers never changes its meaning.
 */
public enum DomainFault {
  SPECIAL_USE_DOMAIN("the domain is reserved for special use", 1, Reason.DOMAIN_INVALID),
  NO_TOP_LEVEL_DOMAIN("there is no top-level domain", 1, Reason.DOMAIN_INVALID),
  NUMERIC_TOP_LEVEL_DOMAIN("the top-level domain is a number", 1, Reason.DOMAIN_INVALID),
  ONE_LETTER_TOP_LEVEL_DOMAIN("the top-level domain has one letter only", 1, Reason.DOMAIN_INVALID),
  UNKNOWN_TOP_LEVEL_DOMAIN("there is no such top-level domain", 1, Reason.DOMAIN_INVALID),
  DOCUMENTATION_DOMAIN("the domain is reserved for documentation", 2, Reason.FAKE);

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String detail;
  private final int labels;
  private final Reason reason;

  DomainFault(String detail, int labels, Reason reason) {
    this.detail = detail;
    this.labels = labels;
    this.reason = reason;
  }

  /** Returns the word by which programs know it. */
  public String code() {
    return code;
  }

  /** Returns what is wrong, in words that name no part of the address. */
  public String detail() {
    return detail;
  }

  /** Returns how many labels at the end of the domain are to blame. */
  int labels() {
    return labels;
  }

  Reason reason() {
    return reason;
  }
}
