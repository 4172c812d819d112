package io.leadwise.research.domain.fact;

/** How far a section has come (domain.md §5). */
public enum SectionStatus {
  /** Not answered yet. */
  PENDING,
  /** There is something to show. */
  READY,
  /** Asked, and there is nothing. */
  NOT_FOUND,
  /** What is shown is older than facts of its kind are trusted. */
  STALE,
  /** Could not be asked; the reason says why. */
  FAILED
}
