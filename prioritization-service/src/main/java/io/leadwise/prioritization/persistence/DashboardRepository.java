package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.insight.LeadCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Counts of the leads that the agent worked on. */
@ApplicationScoped
public class DashboardRepository {
  private final Jdbc jdbc;

  DashboardRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Selected leads, counted by all that a dashboard breaks them down by.
   *
   * @param ownerId only leads of this seller; null for all
   */
  public List<LeadCount> counts(UUID ownerId) {
    return jdbc.query(
        "select owner_id, status, fit, email_validity, action, count(*) as leads"
            + " from lead_insights where selected_at is not null and owner_id is not null"
            + (ownerId == null ? "" : " and owner_id = ?")
            + " group by owner_id, status, fit, email_validity, action",
        row ->
            new LeadCount(
                Jdbc.uuid(row, "owner_id"),
                row.getString("status"),
                row.getString("fit"),
                row.getString("email_validity"),
                row.getString("action"),
                row.getLong("leads")),
        Jdbc.present(ownerId));
  }
}
