package io.leadwise.research.domain.identity;

/**
 * What leads tell about their company, and all that ever leaves the house: never a person's data.
 *
 * @param name as entered, or null
 * @param domain registrable domain, or null
 * @param evidence how the domain is known; null without a domain
 * @param website root of the website as entered, or null
 * @param country ISO 3166 alpha-2, or null
 * @param pin who it is, as a user decided; null where nobody did
 */
public record CompanyClues(
    String name,
    String domain,
    DomainEvidence evidence,
    String website,
    String country,
    IdentityPin pin) {

  public CompanyClues {
    if ((domain == null) != (evidence == null)) {
      throw new IllegalArgumentException("A domain comes with its evidence, and only so");
    }
    if (domain == null && (name == null || NameNormaliser.normalise(name).isEmpty())) {
      throw new IllegalArgumentException("Neither name nor domain: no company can be meant");
    }
  }

  /** Clues to a company that nobody has pinned. */
  public CompanyClues(
      String name, String domain, DomainEvidence evidence, String website, String country) {
    this(name, domain, evidence, website, country, null);
  }

  /** Returns the name, or the first label of the domain where no name was entered. */
  public String searchName() {
    return name == null ? Domains.brand(domain) : name;
  }

  /** Returns these clues, with what another lead of the same company knows besides. */
  public CompanyClues completedBy(CompanyClues other) {
    return new CompanyClues(
        name == null ? other.name : name,
        domain,
        evidence == other.evidence ? evidence : stronger(other.evidence),
        website == null ? other.website : website,
        country == null ? other.country : country,
        pin);
  }

  /** Returns these clues with another person's word on who it is; null takes it back. */
  public CompanyClues pinnedAs(IdentityPin decided) {
    return new CompanyClues(name, domain, evidence, website, country, decided);
  }

  private DomainEvidence stronger(DomainEvidence other) {
    return other.strength() > evidence.strength() ? other : evidence;
  }

  public CompanyKey key() {
    return CompanyKey.of(this);
  }
}
