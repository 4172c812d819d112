package io.leadwise.prioritization.persistence;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.insight.Assessment;
import io.leadwise.prioritization.domain.insight.Closing;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.insight.Part;
import io.leadwise.prioritization.domain.insight.Publication;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.research.Research;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Maps insights to rows and back. */
final class LeadInsightRows {

  /** A document that did not change is sent as null and kept: it is not even written again. */
  static final String UPDATE =
      """
      update lead_insights set
        version = ?, owner_id = ?, status = ?,
        snapshot = coalesce(?::jsonb, snapshot), research = coalesce(?::jsonb, research),
        email = coalesce(?::jsonb, email), assessment = coalesce(?::jsonb, assessment),
        run_id = ?, selected_at = ?, selected_lead_version = ?,
        closed_lead_version = ?, closed_outcome = ?, closed_at = ?,
        deadline_at = ?, gave_up_at = ?,
        hand_raiser = ?, score = ?, created_at = ?, fit = ?,
        email_validity = ?, email_reason = ?, email_type = ?,
        action = ?, action_reason = ?, top_reason = ?, name = ?, company_name = ?, need = ?,
        revision = ?, fingerprint = ?, answered_run_id = ?, answered_selected_at = ?,
        answered_lead_version = ?, published_action = ?, updated_at = ?
      where lead_id = ?
      """;

  /** The empty row stays: late news about an erased lead must not bring it back. */
  static final String ERASE =
      """
      update lead_insights set
        erased = true, version = version + 1, owner_id = null, status = null,
        snapshot = null, research = null, email = null, assessment = null,
        run_id = null, selected_at = null, selected_lead_version = null,
        closed_lead_version = null, closed_outcome = null, closed_at = null,
        deadline_at = null, gave_up_at = null,
        hand_raiser = null, score = null, created_at = null, fit = null,
        email_validity = null, email_reason = null, email_type = null,
        action = null, action_reason = null, top_reason = null, name = null,
        company_name = null, need = null,
        revision = null, fingerprint = null, answered_run_id = null, answered_selected_at = null,
        answered_lead_version = null, published_action = null, updated_at = null
      where lead_id = any(?)
      """;

  private LeadInsightRows() {}

  static LeadInsightState read(ResultSet row) throws SQLException {
    return new LeadInsightState(
        Sql.uuid(row, "lead_id"),
        row.getLong("version"),
        row.getBoolean("erased"),
        Json.read(row.getString("snapshot"), LeadSnapshot.class),
        selection(row, "run_id", "selected_at", "selected_lead_version"),
        closing(row),
        Json.read(row.getString("research"), Research.class),
        Json.read(row.getString("email"), EmailVerdict.class),
        Sql.instant(row, "deadline_at"),
        Sql.instant(row, "gave_up_at"),
        Json.read(row.getString("assessment"), Assessment.class),
        publication(row),
        Sql.instant(row, "updated_at"));
  }

  private static Selection selection(ResultSet row, String run, String time, String version)
      throws SQLException {
    Instant selectedAt = Sql.instant(row, time);
    return selectedAt == null
        ? null
        : new Selection(Sql.uuid(row, run), selectedAt, row.getLong(version));
  }

  private static Closing closing(ResultSet row) throws SQLException {
    String outcome = row.getString("closed_outcome");
    return outcome == null
        ? null
        : new Closing(
            row.getLong("closed_lead_version"),
            LeadStatus.valueOf(outcome),
            Sql.instant(row, "closed_at"));
  }

  private static Publication publication(ResultSet row) throws SQLException {
    String fingerprint = row.getString("fingerprint");
    return fingerprint == null
        ? null
        : new Publication(
            row.getLong("revision"),
            fingerprint,
            selection(row, "answered_run_id", "answered_selected_at", "answered_lead_version"),
            row.getBoolean("published_action"));
  }

  static void bind(PreparedStatement statement, LeadInsight insight) throws SQLException {
    LeadInsightState state = insight.state();
    LeadSnapshot lead = state.lead();
    Sql.Binder to = new Sql.Binder(statement);
    to.number(state.version()).uuid(insight.ownerId());
    to.text(lead == null ? null : insight.status().name());
    to.text(document(insight, Part.LEAD, lead));
    to.text(document(insight, Part.RESEARCH, state.research()));
    to.text(document(insight, Part.EMAIL, state.email()));
    to.text(document(insight, Part.ASSESSMENT, state.assessment()));
    bind(to, state.selection());
    bind(to, state.closing());
    to.time(state.deadlineAt()).time(state.gaveUpAt());
    bindSorted(to, insight, state);
    bind(to, state.publication());
    to.time(state.updatedAt()).uuid(state.leadId());
  }

  private static String document(LeadInsight insight, Part part, Object document) {
    return insight.changedParts().contains(part) ? Json.write(document) : null;
  }

  private static void bind(Sql.Binder to, Selection selection) throws SQLException {
    if (selection == null) {
      to.uuid(null).time(null).number(null);
    } else {
      to.uuid(selection.runId()).time(selection.selectedAt()).number(selection.leadVersion());
    }
  }

  private static void bind(Sql.Binder to, Closing closing) throws SQLException {
    if (closing == null) {
      to.number(null).text(null).time(null);
    } else {
      to.number(closing.leadVersion()).text(closing.outcome().name()).time(closing.closedAt());
    }
  }

  private static void bindSorted(Sql.Binder to, LeadInsight insight, LeadInsightState state)
      throws SQLException {
    Assessment assessment = state.assessment();
    if (assessment == null) {
      to.flag(null).number(null).time(null).text(null);
      to.text(null).text(null).text(null);
      to.text(null).text(null).text(null).text(null).text(null).text(null);
      return;
    }
    LeadSnapshot lead = state.lead();
    EmailVerdict verdict = insight.verdict();
    SuggestedAction action = assessment.action();
    to.flag(lead.handRaiser());
    to.number(assessment.priority().score().movePointRight(2).intValueExact());
    to.time(lead.createdAt()).text(assessment.fit().level().name());
    to.text(verdict == null ? null : verdict.validity().name());
    to.text(verdict == null ? null : verdict.reason());
    to.text(verdict == null ? null : verdict.type());
    to.text(action.action().name()).text(action.reason());
    to.text(assessment.priority().topReason());
    to.text(lead.fullName()).text(company(lead)).text(lead.need());
  }

  private static String company(LeadSnapshot lead) {
    return lead.companyName() == null && lead.account() != null
        ? lead.account().name()
        : lead.companyName();
  }

  private static void bind(Sql.Binder to, Publication publication) throws SQLException {
    if (publication == null) {
      to.number(null).text(null).uuid(null).time(null).number(null).flag(null);
      return;
    }
    to.number(publication.revision()).text(publication.fingerprint());
    bind(to, publication.answered());
    to.flag(publication.withAction());
  }
}
