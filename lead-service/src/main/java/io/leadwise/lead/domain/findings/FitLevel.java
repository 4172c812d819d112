package io.leadwise.lead.domain.findings;

/** How well a lead fits the target customer profile (domain.md §7). */
public enum FitLevel {
  HIGH,
  MODERATE,
  LOW,
  UNKNOWN
}
