package io.leadwise.research.domain.fact;

/** What a piece of news is about (domain.md §5); {@link #OTHER} where the words do not tell. */
public enum NewsType {
  PRODUCT_LAUNCH,
  LEADERSHIP_CHANGE,
  CONTRACT_OR_CLIENT_WON,
  COMMUNITY_INVOLVEMENT,
  AWARD,
  FINANCIAL_RESULTS,
  MERGER_OR_ACQUISITION,
  OTHER
}
