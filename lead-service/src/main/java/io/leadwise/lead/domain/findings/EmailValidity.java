package io.leadwise.lead.domain.findings;

/** Whether mail to an address arrives (domain.md §4). */
public enum EmailValidity {
  VALID,
  INVALID,
  RISKY,
  UNKNOWN
}
