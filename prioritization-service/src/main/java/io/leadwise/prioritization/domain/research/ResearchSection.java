package io.leadwise.prioritization.domain.research;

/** The sections of company research (domain.md §5). */
public enum ResearchSection {
  BUSINESS_OVERVIEW,
  FINANCES,
  ACCOUNT_NEWS,
  COMPETITORS
}
