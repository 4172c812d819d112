package io.leadwise.lead.domain.findings;

/** Whose address it is (domain.md §4). */
public enum EmailType {
  WORK,
  PERSONAL,
  UNKNOWN
}
