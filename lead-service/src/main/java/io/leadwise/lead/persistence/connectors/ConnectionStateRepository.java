package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.connectors.ConnectionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States of connections. */
@ApplicationScoped
public class ConnectionStateRepository implements PanacheRepositoryBase<ConnectionState, String> {

  @Inject Jdbc jdbc;

  /** Adds those that are new; two replicas may do so at once. */
  public void ensure(Collection<String> names, Instant now) {
    jdbc.update(
        """
        insert into connection_state (name, status, full_requested, next_run_at, created, updated,
          unchanged, removed, failed, attempts)
        select n, 'IDLE', false, ?, 0, 0, 0, 0, 0, 0 from unnest(?::text[]) n order by n
        on conflict do nothing
        """,
        now,
        names);
  }

  /**
   * Locks the one that is due longest, or that was left behind; one that is locked is passed over.
   */
  public Optional<ConnectionState> claimNext(Collection<String> names, UUID replica, Instant now) {
    return jdbc.first(
            """
            select name from connection_state
             where name = any(?)
               and (lease_owner is null and (next_run_at <= ? or status = 'RUNNING')
                 or lease_owner = ? or leased_until < ?)
             order by next_run_at, name limit 1 for update skip locked
            """,
            row -> row.getString("name"),
            names,
            now,
            replica,
            now)
        .map(this::lock);
  }

  public ConnectionState lock(String name) {
    return findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
  }

  public Map<String, ConnectionState> byNames(Collection<String> names) {
    return list("name in ?1", names).stream()
        .collect(Collectors.toMap(ConnectionState::name, Function.identity()));
  }
}
