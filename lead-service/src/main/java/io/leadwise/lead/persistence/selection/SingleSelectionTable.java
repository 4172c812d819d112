package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** When leads were last selected: by a run, or by themselves. */
@ApplicationScoped
public class SingleSelectionTable {

  @Inject Jdbc jdbc;

  /**
   * The latest selection of a lead.
   *
   * @param runId null when it was processed by itself
   */
  public record Latest(Instant at, SelectionTrigger trigger, UUID runId) {}

  /** Notes leads that are processed by themselves now. */
  public void record(Map<UUID, SelectionTrigger> leads, Instant now) {
    if (leads.isEmpty()) {
      return;
    }
    // In the order of the keys, as everywhere.
    Map<UUID, SelectionTrigger> ordered = new TreeMap<>(leads);
    jdbc.update(
        """
        insert into single_selection (lead_id, selected_at, trigger)
        select l, ?, t from unnest(?::uuid[], ?::text[]) as s(l, t) order by l
        on conflict (lead_id) do update
          set selected_at = excluded.selected_at, trigger = excluded.trigger
        """,
        now,
        ordered.keySet().toArray(UUID[]::new),
        ordered.values().stream().map(Enum::name).toArray(String[]::new));
  }

  public Optional<Latest> latest(UUID lead) {
    return jdbc.first(
        """
        select selected_at, trigger, run_id from (
          select selected_at, trigger, null::uuid as run_id from single_selection where lead_id = ?
          union all
          select selected_at, 'RUN', run_id from run_lead where lead_id = ?) s
         order by selected_at desc limit 1
        """,
        row ->
            new Latest(
                Jdbc.instant(row, "selected_at"),
                SelectionTrigger.valueOf(row.getString("trigger")),
                Jdbc.uuid(row, "run_id")),
        lead,
        lead);
  }
}
