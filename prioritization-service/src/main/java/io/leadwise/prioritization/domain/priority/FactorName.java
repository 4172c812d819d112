package io.leadwise.prioritization.domain.priority;

/**
 * What a score is made of, the heaviest first; the likelihood is there only while a model is in
 * force (domain.md §8).
 */
public enum FactorName {
  FIT,
  ENGAGEMENT,
  EXISTING_ACCOUNT,
  RECENCY,
  LIKELIHOOD
}
