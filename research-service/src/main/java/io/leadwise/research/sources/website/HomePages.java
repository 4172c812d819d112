package io.leadwise.research.sources.website;

import io.leadwise.research.domain.identity.CompanyIdentity;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the home page of a company may be. */
final class HomePages {

  private HomePages() {}

  /** Returns the places to try, in this order: as known, then with and without www. */
  static List<URI> of(CompanyIdentity company) {
    Set<String> places = new LinkedHashSet<>();
    if (company.website() != null) {
      places.add(company.website());
    }
    if (company.domain() != null) {
      places.add("https://www." + company.domain() + "/");
      places.add("https://" + company.domain() + "/");
    }
    List<URI> uris = new ArrayList<>();
    places.forEach(place -> uris.add(URI.create(place)));
    return uris;
  }
}
