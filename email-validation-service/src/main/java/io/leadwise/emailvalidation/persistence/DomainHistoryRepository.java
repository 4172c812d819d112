package io.leadwise.emailvalidation.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** When each domain was last seen to exist. */
@ApplicationScoped
public class DomainHistoryRepository {

  /** Finer than this it is not needed, and every batch would write the row of the big providers. */
  private static final Duration PRECISION = Duration.ofHours(12);

  @Inject Jdbc jdbc;

  /** Returns the last success of the domains that had one. */
  public Map<String, Instant> lastSuccess(Collection<String> domains) {
    if (domains.isEmpty()) {
      return Map.of();
    }
    Map<String, Instant> found = new HashMap<>();
    jdbc.query(
        "select domain, last_success_at from domain_history where domain = any (?)",
        row -> found.put(row.getString("domain"), Jdbc.instant(row, "last_success_at")),
        domains);
    return found;
  }

  /** Remembers that the domains exist. */
  public void succeeded(Collection<String> domains, Instant now) {
    if (domains.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into domain_history (domain, last_success_at)
        select d, ? from unnest(?::text[]) as t (d)
         where not exists (select 1 from domain_history h
                            where h.domain = d and h.last_success_at > ?)
         order by d
        on conflict (domain) do update
           set last_success_at = greatest(domain_history.last_success_at, excluded.last_success_at)
        """,
        now,
        domains,
        now.minus(PRECISION));
  }
}
