package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.insight.Reassessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What has to be assessed again, and how far that has come. */
@ApplicationScoped
public class ReassessmentRepository {
  private final AgroalDataSource dataSource;

  ReassessmentRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void add(Collection<Reassessment> reassessments, Instant now) {
    Jdbc.run(
        dataSource,
        "insert into reassessments (reassessment_id, owner_id, after_lead_id, requested_at)"
            + " values (?, ?, ?, ?)",
        (connection, statement) -> {
          for (Reassessment one : reassessments) {
            new Sql.Binder(statement)
                .uuid(one.reassessmentId())
                .uuid(one.ownerId())
                .uuid(one.afterLeadId())
                .time(now);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /** The oldest one that no other replica works on, locked. */
  public Optional<Reassessment> claim() {
    return Jdbc.run(
        dataSource,
        "select reassessment_id, owner_id, after_lead_id from reassessments"
            + " order by requested_at, reassessment_id limit 1 for update skip locked",
        (connection, statement) -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                ? Optional.of(
                    new Reassessment(
                        Sql.uuid(rows, "reassessment_id"),
                        Sql.uuid(rows, "owner_id"),
                        Sql.uuid(rows, "after_lead_id")))
                : Optional.empty();
          }
        });
  }

  public void advance(UUID reassessmentId, UUID afterLeadId) {
    Jdbc.run(
        dataSource,
        "update reassessments set after_lead_id = ? where reassessment_id = ?",
        (connection, statement) -> {
          new Sql.Binder(statement).uuid(afterLeadId).uuid(reassessmentId);
          return statement.executeUpdate();
        });
  }

  public void remove(UUID reassessmentId) {
    Jdbc.run(
        dataSource,
        "delete from reassessments where reassessment_id = ?",
        (connection, statement) -> {
          new Sql.Binder(statement).uuid(reassessmentId);
          return statement.executeUpdate();
        });
  }

  /**
   * Notes the rules that scores are made with from now on.
   *
   * @return whether they differ from those noted before
   */
  public boolean applyRules(String rulesVersion) {
    return Jdbc.run(
        dataSource,
        "insert into applied_rules (rules_version) values (?) on conflict (id) do update set"
            + " rules_version = excluded.rules_version"
            + " where applied_rules.rules_version <> excluded.rules_version",
        (connection, statement) -> {
          statement.setString(1, rulesVersion);
          return statement.executeUpdate() == 1;
        });
  }
}
