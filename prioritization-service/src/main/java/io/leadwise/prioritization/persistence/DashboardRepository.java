package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.insight.LeadCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts of the leads that the agent worked on. */
@ApplicationScoped
public class DashboardRepository {
  private final AgroalDataSource dataSource;

  DashboardRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Selected leads, counted by all that a dashboard breaks them down by.
   *
   * @param ownerId only leads of this seller; null for all
   */
  public List<LeadCount> counts(UUID ownerId) {
    return Jdbc.run(
        dataSource,
        "select owner_id, status, fit, email_validity, action, count(*) as leads"
            + " from lead_insights where selected_at is not null and owner_id is not null"
            + (ownerId == null ? "" : " and owner_id = ?")
            + " group by owner_id, status, fit, email_validity, action",
        (connection, statement) -> {
          if (ownerId != null) {
            new Sql.Binder(statement).uuid(ownerId);
          }
          List<LeadCount> counts = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              counts.add(
                  new LeadCount(
                      Sql.uuid(rows, "owner_id"),
                      rows.getString("status"),
                      rows.getString("fit"),
                      rows.getString("email_validity"),
                      rows.getString("action"),
                      rows.getLong("leads")));
            }
          }
          return counts;
        });
  }
}
