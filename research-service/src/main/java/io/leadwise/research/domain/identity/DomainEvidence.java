package io.leadwise.research.domain.identity;

/** How it is known that a domain belongs to the lead's company. */
public enum DomainEvidence {
  WORK_EMAIL(0.85, "domain of the work email"),
  WEBSITE(0.85, "website given on the lead"),
  WORK_EMAIL_AND_WEBSITE(0.90, "domain of the work email and website agree");

  private final double strength;
  private final String words;

  DomainEvidence(double strength, String words) {
    this.strength = strength;
    this.words = words;
  }

  /** Returns how sure the identity is by the domain alone, 0 to 1. */
  double strength() {
    return strength;
  }

  String words() {
    return words;
  }
}
