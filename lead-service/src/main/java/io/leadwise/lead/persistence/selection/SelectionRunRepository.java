package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.Keyset;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Selection runs. */
@ApplicationScoped
public class SelectionRunRepository implements PanacheRepositoryBase<SelectionRun, UUID> {

  @Inject Jdbc jdbc;

  public Optional<SelectionRun> latest() {
    return find("order by startedAt desc, id desc").firstResultOptional();
  }

  public boolean isOneRunning() {
    return count("status", RunStatus.RUNNING) > 0;
  }

  public SelectionRun lock(UUID id) {
    return lockIfPresent(id).orElseThrow();
  }

  public Optional<SelectionRun> lockIfPresent(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Runs that have leads in flight, or may still get some. */
  public List<UUID> idsInFlight() {
    return jdbc.query(
        "select id from selection_run where completed_at is null order by id",
        row -> Jdbc.uuid(row, "id"));
  }

  /** When the oldest run that is not over was started; empty while there is none. */
  public Optional<Instant> oldestStartInFlight() {
    return jdbc.first(
        "select started_at from selection_run where completed_at is null"
            + " order by started_at limit 1",
        row -> Jdbc.instant(row, "started_at"));
  }

  /** The run that still has leads to select, if any; another replica may be at it. */
  public Optional<UUID> idToSelect() {
    return jdbc.first(
        "select id from selection_run where status = 'RUNNING' and not selection_done",
        row -> Jdbc.uuid(row, "id"));
  }

  /** Runs whose leads are all selected and that may therefore end, among the given ones. */
  public List<UUID> idsThatMayEnd(Collection<UUID> ids) {
    return jdbc.query(
        """
        select id from selection_run
         where id = any(?) and completed_at is null and selection_done order by id
        """,
        row -> Jdbc.uuid(row, "id"),
        (Object) ids.toArray(UUID[]::new));
  }

  /** Newest first. */
  public List<SelectionRun> page(Keyset after, int limit) {
    String order = " order by startedAt desc, id desc";
    return (after == null
            ? find("from SelectionRun" + order)
            : find(
                "from SelectionRun where (startedAt, id) < (:startedAt, :id)" + order,
                Parameters.with("startedAt", after.at()).and("id", after.id())))
        .range(0, limit - 1)
        .list();
  }
}
