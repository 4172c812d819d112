package io.leadwise.research.domain.identity;

/**
 * Who the company is, once resolved.
 *
 * @param name best known name
 * @param domain registrable domain of its website, or null
 * @param website root of its website, or null where only the domain is known
 * @param wikidataId item id, or null
 * @param wikipediaTitle title of its article in the English Wikipedia, from its Wikidata item alone
 * @param cik key at the SEC, ten digits, or null
 * @param lei Legal Entity Identifier (ISO 17442), or null
 * @param country ISO 3166 alpha-2, or null
 */
public record CompanyIdentity(
    String name,
    String domain,
    String website,
    String wikidataId,
    String wikipediaTitle,
    String cik,
    String lei,
    String country,
    MatchScore match) {

  /** Returns the same company under another form of its name. */
  public CompanyIdentity called(String other) {
    return new CompanyIdentity(
        other, domain, website, wikidataId, wikipediaTitle, cik, lei, country, match);
  }
}
