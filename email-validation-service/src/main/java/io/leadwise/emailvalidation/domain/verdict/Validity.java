package io.leadwise.emailvalidation.domain.verdict;

/** What a verdict says about an address (domain.md §4). */
public enum Validity {
  VALID,
  INVALID,
  RISKY,
  UNKNOWN
}
