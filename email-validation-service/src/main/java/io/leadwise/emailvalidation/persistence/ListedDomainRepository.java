package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.domain.screening.ListedDomain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The admin lists. They are read anew for each batch, so that a change holds at once everywhere.
 */
@ApplicationScoped
public class ListedDomainRepository {

  private static final String SELECT =
      "select domain, listing, listed_by, listed_at from email_domain ";

  @Inject Sql sql;

  public Map<String, DomainListing> listings(Collection<String> domains) {
    if (domains.isEmpty()) {
      return Map.of();
    }
    Map<String, DomainListing> found = new HashMap<>();
    sql.query(
        "select domain, listing from email_domain where domain = any (?)",
        (connection, statement) ->
            statement.setArray(1, connection.createArrayOf("text", domains.toArray())),
        row -> found.put(row.getString(1), DomainListing.valueOf(row.getString(2))));
    return found;
  }

  public Optional<ListedDomain> find(String domain) {
    return sql
        .query(
            SELECT + "where domain = ?",
            (connection, statement) -> statement.setString(1, domain),
            ListedDomainRepository::read)
        .stream()
        .findFirst();
  }

  /**
   * Returns domains in their order.
   *
   * @param after the last domain of the page before; empty for the first page
   */
  public List<ListedDomain> list(String after, int limit) {
    return sql.query(
        SELECT + "where domain > ? order by domain limit ?",
        (connection, statement) -> {
          statement.setString(1, after);
          statement.setInt(2, limit);
        },
        ListedDomainRepository::read);
  }

  public void put(ListedDomain listed) {
    sql.update(
        """
        insert into email_domain (domain, listing, listed_by, listed_at) values (?, ?, ?, ?)
        on conflict (domain) do update
           set listing = excluded.listing, listed_by = excluded.listed_by,
               listed_at = excluded.listed_at
        """,
        (connection, statement) -> {
          statement.setString(1, listed.domain());
          statement.setString(2, listed.listing().name());
          statement.setObject(3, listed.listedBy());
          statement.setTimestamp(4, Columns.timestamp(listed.listedAt()));
        });
  }

  /** Returns false when the domain was not listed. */
  public boolean remove(String domain) {
    return sql.update(
            "delete from email_domain where domain = ?",
            (connection, statement) -> statement.setString(1, domain))
        == 1;
  }

  private static ListedDomain read(ResultSet row) throws SQLException {
    return new ListedDomain(
        row.getString(1),
        DomainListing.valueOf(row.getString(2)),
        row.getObject(3, UUID.class),
        Columns.instant(row, 4));
  }
}
