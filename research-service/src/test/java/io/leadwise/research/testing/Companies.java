package io.leadwise.research.testing;

import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.MatchScore;
import java.util.List;

/** Companies that sources are asked about in tests. */
public final class Companies {

  private static final MatchScore SURE = new MatchScore(0.9, List.of());

  private Companies() {}

  /** A company of which the name is known, and nothing else. */
  public static CompanyIdentity named(String name) {
    return new CompanyIdentity(name, null, null, null, null, null, null, null, SURE);
  }

  public static CompanyIdentity withDomain(String name, String domain) {
    return new CompanyIdentity(name, domain, null, null, null, null, null, null, SURE);
  }

  /** A company that Wikidata knows, and the English Wikipedia if there is a title. */
  public static CompanyIdentity inWikipedia(String name, String wikidataId, String title) {
    return new CompanyIdentity(name, null, null, wikidataId, title, null, null, null, SURE);
  }
}
