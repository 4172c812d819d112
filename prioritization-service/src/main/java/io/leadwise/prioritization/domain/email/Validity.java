package io.leadwise.prioritization.domain.email;

/** Verdict on an email address (domain.md §4). */
public enum Validity {
  VALID,
  INVALID,
  RISKY,
  UNKNOWN
}
