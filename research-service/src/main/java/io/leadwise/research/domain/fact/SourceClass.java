package io.leadwise.research.domain.fact;

/**
 * What kind of source says so, and how far it is trusted. The confidence of a fact comes from this
 * table alone (domain.md §5); it is documented in the service's README.
 */
public enum SourceClass {
  /** What the company filed with a regulator, under oath. */
  REGULATORY_FILING(0.95),
  /** A register of legal entities. */
  LEGAL_REGISTER(0.95),
  /** A public knowledge base, and the statement itself names a reference. */
  KNOWLEDGE_BASE_REFERENCED(0.85),
  /** What a co-worker entered or corrected. */
  COWORKER(0.90),
  /** The company's own website, in a machine-readable statement about itself. */
  COMPANY_STRUCTURED(0.80),
  /** A public knowledge base, without a reference. */
  KNOWLEDGE_BASE(0.75),
  /** The company's own website, in words meant for readers. */
  COMPANY_TEXT(0.70),
  /** An encyclopedia that anyone may edit. */
  ENCYCLOPEDIA(0.70),
  /** A publisher's feed of articles. */
  NEWS_FEED(0.65),
  /** An index of articles: it knows their titles, not whom they are about. */
  NEWS_INDEX(0.55),
  /** What the admin set for all leads: nobody said it about this company. */
  ADMIN_SETTING(0.50);

  private final double confidence;

  SourceClass(double confidence) {
    this.confidence = confidence;
  }

  /** Returns the confidence, 0 to 1. */
  public double confidence() {
    return confidence;
  }
}
