package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.persistence.ListedDomainRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * What admins say about domains, kept in memory. Each batch asks the database whether it is still
 * so, which costs one row: a change holds at once in every replica.
 */
@ApplicationScoped
class AdminLists {

  private record Snapshot(long version, Map<String, DomainListing> listings) {}

  @Inject ListedDomainRepository domains;

  private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

  /** Returns all listings of now, by domain. */
  Map<String, DomainListing> current() {
    long version = domains.version();
    Snapshot known = snapshot;
    if (known.version() != version) {
      // Read after the version: at worst it is newer than its number, and is read once more.
      known = new Snapshot(version, domains.all());
      snapshot = known;
    }
    return known.listings();
  }
}
