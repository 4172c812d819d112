package io.leadwise.prioritization.domain.research;

/** How far one section of what is known about a lead has come (domain.md §5). */
public enum SectionStatus {
  PENDING,
  READY,
  NOT_FOUND,
  STALE,
  FAILED
}
