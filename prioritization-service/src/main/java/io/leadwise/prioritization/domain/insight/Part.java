package io.leadwise.prioritization.domain.insight;

/** The documents that an insight is stored in; only changed ones are written again. */
public enum Part {
  LEAD,
  RESEARCH,
  EMAIL,
  ASSESSMENT,
  FEATURES
}
