package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.insight.Reassessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What has to be assessed again, and how far that has come. */
@ApplicationScoped
public class ReassessmentRepository {
  private final Jdbc jdbc;

  ReassessmentRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Collection<Reassessment> reassessments, Instant now) {
    jdbc.batch(
        "insert into reassessments (reassessment_id, owner_id, after_lead_id, requested_at)"
            + " values (?, ?, ?, ?)",
        reassessments,
        one -> new Object[] {one.reassessmentId(), one.ownerId(), one.afterLeadId(), now});
  }

  /** The oldest one that no other replica works on, locked. */
  public Optional<Reassessment> claim() {
    return jdbc.first(
        "select reassessment_id, owner_id, after_lead_id from reassessments"
            + " order by requested_at, reassessment_id limit 1 for update skip locked",
        row ->
            new Reassessment(
                Jdbc.uuid(row, "reassessment_id"),
                Jdbc.uuid(row, "owner_id"),
                Jdbc.uuid(row, "after_lead_id")));
  }

  public void advance(UUID reassessmentId, UUID afterLeadId) {
    jdbc.update(
        "update reassessments set after_lead_id = ? where reassessment_id = ?",
        afterLeadId,
        reassessmentId);
  }

  public void remove(UUID reassessmentId) {
    jdbc.update("delete from reassessments where reassessment_id = ?", reassessmentId);
  }

  /**
   * Notes the rules that scores are made with from now on.
   *
   * @return whether they differ from those noted before
   */
  public boolean applyRules(String rulesVersion) {
    return jdbc.update(
            "insert into applied_rules (rules_version) values (?) on conflict (id) do update set"
                + " rules_version = excluded.rules_version"
                + " where applied_rules.rules_version <> excluded.rules_version",
            rulesVersion)
        == 1;
  }
}
