package io.leadwise.research.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who a company is, as a person decided: wins over what is found by itself, until it is lifted.
 * What the pin leaves open is still found.
 *
 * @param wikidataId item id, or null
 * @param domain registrable domain of its website, or null
 * @param cik key at the SEC, ten digits, or null
 * @param lei Legal Entity Identifier, or null
 * @param by subject of the user who decided
 */
public record IdentityPin(
    String wikidataId, String domain, String cik, String lei, UUID by, Instant at) {

  public IdentityPin {
    if (wikidataId == null && domain == null && cik == null && lei == null) {
      throw new IllegalArgumentException("A pin that pins nothing");
    }
  }
}
