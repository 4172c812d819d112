package io.leadwise.lead.persistence.duplicates;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Gives what belongs to one lead to another. */
@ApplicationScoped
public class LeadMergeTable {

  @Inject Jdbc jdbc;

  /**
   * Also those that belong to the duplicate by its address only, unless the survivor has it too.
   */
  public void moveInteractions(UUID from, UUID to, Instant now) {
    move("interaction", from, to, now);
    jdbc.update(
        """
        update interaction i set lead_id = s.id, version = i.version + 1, updated_at = ?
          from lead d, lead s
         where d.id = ? and s.id = ? and i.lead_id is null
           and i.external_address = lower(d.email)
           and lower(d.email) is distinct from lower(s.email)
        """,
        now,
        from,
        to);
  }

  public void moveOpportunities(UUID from, UUID to, Instant now) {
    move("opportunity", from, to, now);
  }

  /** What was merged into the duplicate is part of the survivor now: no chains. */
  public void moveMerged(UUID from, UUID to) {
    jdbc.update("update lead set merged_into_id = ? where merged_into_id = ?", to, from);
  }

  private void move(String table, UUID from, UUID to, Instant now) {
    jdbc.update(
        "update %s set lead_id = ?, version = version + 1, updated_at = ? where lead_id = ?"
            .formatted(table),
        to,
        now,
        from);
  }
}
