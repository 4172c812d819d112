package io.leadwise.prioritization.domain.priority;

/** What a score is made of, the heaviest first (domain.md §8). */
public enum FactorName {
  FIT,
  ENGAGEMENT,
  EXISTING_ACCOUNT,
  RECENCY
}
