package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.domain.screening.ListedDomain;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The admin lists. The database counts their versions, whoever changes them. */
@ApplicationScoped
public class ListedDomainRepository {

  private static final String SELECT =
      "select domain, listing, listed_by, listed_at from email_domain ";

  @Inject Jdbc jdbc;

  /** Returns a number that grows with every change. */
  public long version() {
    return jdbc.first("select version from email_domain_version", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Returns all listings by domain. */
  public Map<String, DomainListing> all() {
    Map<String, DomainListing> found = new HashMap<>();
    jdbc.query(
        "select domain, listing from email_domain",
        row -> found.put(row.getString("domain"), DomainListing.valueOf(row.getString("listing"))));
    return found;
  }

  public Optional<ListedDomain> find(String domain) {
    return jdbc.first(SELECT + "where domain = ?", ListedDomainRepository::read, domain);
  }

  /**
   * Returns domains in their order.
   *
   * @param after the last domain of the page before; empty for the first page
   */
  public List<ListedDomain> list(String after, int limit) {
    return jdbc.query(
        SELECT + "where domain > ? order by domain limit ?",
        ListedDomainRepository::read,
        after,
        limit);
  }

  public void put(ListedDomain listed) {
    jdbc.update(
        """
        insert into email_domain (domain, listing, listed_by, listed_at) values (?, ?, ?, ?)
        on conflict (domain) do update
           set listing = excluded.listing, listed_by = excluded.listed_by,
               listed_at = excluded.listed_at
        """,
        listed.domain(),
        listed.listing(),
        listed.listedBy(),
        listed.listedAt());
  }

  /** Returns false when the domain was not listed. */
  public boolean remove(String domain) {
    return jdbc.update("delete from email_domain where domain = ?", domain) == 1;
  }

  private static ListedDomain read(ResultSet row) throws SQLException {
    return new ListedDomain(
        row.getString("domain"),
        DomainListing.valueOf(row.getString("listing")),
        Jdbc.uuid(row, "listed_by"),
        Jdbc.instant(row, "listed_at"));
  }
}
