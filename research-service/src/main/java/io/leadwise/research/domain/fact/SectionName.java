package io.leadwise.research.domain.fact;

/** The parts of what is known about a company (domain.md §5). */
public enum SectionName {
  BUSINESS_OVERVIEW("No source knows this company's business."),
  FINANCES("No source gives figures for this company."),
  ACCOUNT_NEWS("No source gives news about this company."),
  COMPETITORS("No source names competitors.");

  private final String nothingFound;

  SectionName(String nothingFound) {
    this.nothingFound = nothingFound;
  }

  /** Returns the sentence for a seller when every source was asked and none had anything. */
  public String nothingFound() {
    return nothingFound;
  }
}
