package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.fact.SourceHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** How each source did last, over all replicas. */
@ApplicationScoped
public class SourceHealthRepository {

  private static final String MERGE =
      """
      insert into source_health as h (name, last_success_at, last_failure_at, last_failure,
                                      open_until)
      select * from unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                           ?::timestamptz[]) as n
       order by 1
      on conflict (name) do update
        set last_success_at = greatest(h.last_success_at, excluded.last_success_at),
            last_failure = case when excluded.last_failure_at >= h.last_failure_at
                                  or h.last_failure_at is null
                                then coalesce(excluded.last_failure, h.last_failure)
                                else h.last_failure end,
            last_failure_at = greatest(h.last_failure_at, excluded.last_failure_at),
            open_until = greatest(h.open_until, excluded.open_until)
      """;

  @Inject Jdbc jdbc;

  /** Merges news into what is known; older news changes nothing. */
  public void merge(Collection<SourceHealth> news) {
    List<SourceHealth> rows = List.copyOf(news);
    jdbc.update(
        MERGE,
        column("text", rows, SourceHealth::name),
        column("timestamptz", rows, SourceHealth::lastSuccessAt),
        column("timestamptz", rows, SourceHealth::lastFailureAt),
        column("text", rows, SourceHealth::lastFailure),
        column("timestamptz", rows, SourceHealth::openUntil));
  }

  public List<SourceHealth> all() {
    return jdbc.query(
        "select name, last_success_at, last_failure_at, last_failure, open_until from source_health",
        row ->
            new SourceHealth(
                row.getString("name"),
                Jdbc.instant(row, "last_success_at"),
                Jdbc.instant(row, "last_failure_at"),
                row.getString("last_failure"),
                Jdbc.instant(row, "open_until")));
  }
}
