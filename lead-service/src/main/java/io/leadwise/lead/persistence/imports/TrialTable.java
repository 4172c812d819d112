package io.leadwise.lead.persistence.imports;

import io.leadwise.kit.jdbc.CopyRows;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What trial runs would have made of leads, as documents, with the keys of each. */
@ApplicationScoped
public class TrialTable {

  @Inject Jdbc jdbc;

  /** The leads that have one of the keys, or one of the ids. */
  public List<String> states(UUID importId, Collection<String> keys, Collection<UUID> leadIds) {
    return jdbc.query(
        """
        select state::text as state from lead_import_trial
         where import_id = ? and (lead_id = any(?) or lead_id in (
           select lead_id from lead_import_trial_key where import_id = ? and key = any(?)))
        """,
        row -> row.getString("state"),
        importId,
        leadIds.toArray(UUID[]::new),
        importId,
        keys.toArray(String[]::new));
  }

  /** Replaces what is known of these leads. */
  public void put(
      UUID importId, Map<UUID, String> states, Map<UUID, ? extends Collection<String>> keys) {
    UUID[] ids = states.keySet().toArray(UUID[]::new);
    for (String table : List.of("lead_import_trial", "lead_import_trial_key")) {
      jdbc.update(
          "delete from " + table + " where import_id = ? and lead_id = any(?)", importId, ids);
    }
    CopyRows stateRows = new CopyRows();
    states.forEach((id, state) -> stateRows.value(importId).value(id).value(state).endRow());
    jdbc.copy("lead_import_trial (import_id, lead_id, state)", stateRows);
    CopyRows keyRows = new CopyRows();
    keys.forEach(
        (id, all) -> all.forEach(key -> keyRows.value(importId).value(key).value(id).endRow()));
    jdbc.copy("lead_import_trial_key (import_id, key, lead_id)", keyRows);
  }

  /** Forgets a trial when it is over: it holds personal data. */
  public void delete(UUID importId) {
    jdbc.update("delete from lead_import_trial where import_id = ?", importId);
    jdbc.update("delete from lead_import_trial_key where import_id = ?", importId);
  }
}
