package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Column;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
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
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.research.Research;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Maps insights to rows and back. */
@ApplicationScoped
class LeadInsightRows {

  /** A column that is written, and the type in which its values are sent. */
  private record Written(String name, String type) {
    boolean isDocument() {
      return type.equals("jsonb");
    }

    /** Documents travel as texts: the driver knows no arrays of them. */
    String sentAs() {
      return isDocument() ? "text" : type;
    }
  }

  /** In the order of {@link #values}. */
  private static final List<Written> WRITTEN =
      Stream.of(
              ("lead_id uuid, version int8, erased bool, owner_id uuid, status text,"
                      + " snapshot jsonb, research jsonb, email jsonb, assessment jsonb,"
                      + " run_id uuid, selected_at timestamptz, selected_lead_version int8,"
                      + " closed_lead_version int8, closed_outcome text, closed_at timestamptz,"
                      + " deadline_at timestamptz, gave_up_at timestamptz,"
                      + " hand_raiser bool, score int4, created_at timestamptz, fit text,"
                      + " email_validity text, email_reason text, email_type text,"
                      + " action text, action_reason text, top_reason text,"
                      + " name text, company_name text, need text,"
                      + " revision int8, fingerprint text, answered_run_id uuid,"
                      + " answered_selected_at timestamptz, answered_lead_version int8,"
                      + " published_action bool, updated_at timestamptz,"
                      + " features jsonb, exclusion text")
                  .split(", "))
          .map(column -> column.split(" "))
          .map(column -> new Written(column[0], column[1]))
          .toList();

  /**
   * All rows at once. A document that did not change is sent as null and kept: it is not even
   * written again.
   */
  static final String UPDATE =
      "update lead_insights t set %s %s where t.lead_id = r.lead_id"
          .formatted(
              joined(
                  WRITTEN,
                  column ->
                      column.isDocument()
                          ? "%1$s = coalesce(r.%1$s::jsonb, t.%1$s)".formatted(column.name())
                          : "%1$s = r.%1$s".formatted(column.name())),
              rows(WRITTEN));

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
        answered_lead_version = null, published_action = null, updated_at = null,
        features = null, exclusion = null
      where lead_id = any(?)
      """;

  private final Documents documents;

  LeadInsightRows(Documents documents) {
    this.documents = documents;
  }

  LeadInsight read(ResultSet row) throws SQLException {
    return new LeadInsight(
        new LeadInsightState(
            Jdbc.uuid(row, "lead_id"),
            row.getLong("version"),
            row.getBoolean("erased"),
            documents.read(row, "snapshot", LeadSnapshot.class),
            selection(row, "run_id", "selected_at", "selected_lead_version"),
            closing(row),
            documents.read(row, "research", Research.class),
            documents.read(row, "email", EmailVerdict.class),
            Jdbc.instant(row, "deadline_at"),
            Jdbc.instant(row, "gave_up_at"),
            documents.read(row, "assessment", Assessment.class),
            publication(row),
            Jdbc.instant(row, "updated_at"),
            documents.read(row, "features", FeatureRow.class)));
  }

  private static Selection selection(ResultSet row, String run, String time, String version)
      throws SQLException {
    Instant selectedAt = Jdbc.instant(row, time);
    return selectedAt == null
        ? null
        : new Selection(Jdbc.uuid(row, run), selectedAt, row.getLong(version));
  }

  private static Closing closing(ResultSet row) throws SQLException {
    String outcome = row.getString("closed_outcome");
    return outcome == null
        ? null
        : new Closing(
            row.getLong("closed_lead_version"),
            LeadStatus.valueOf(outcome),
            Jdbc.instant(row, "closed_at"));
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

  private static String joined(List<Written> columns, Function<Written, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  private static String rows(List<Written> columns) {
    return "from unnest(%s) as r(%s)"
        .formatted(
            joined(columns, column -> "?::" + column.sentAs() + "[]"),
            joined(columns, Written::name));
  }

  /** A statement with its parameters. */
  record Filled(String sql, Object[] parameters) {}

  /**
   * Inserts all rows at once, in the order of their ids, so that two inserters cannot block each
   * other. Columns that are empty in all of them are left out: nearly all are for leads that were
   * not picked, and these are most of an import.
   */
  Filled insert(List<LeadInsight> insights) {
    List<Object[]> rows = insights.stream().map(this::values).toList();
    List<Integer> filled =
        IntStream.range(0, WRITTEN.size())
            .filter(i -> rows.stream().anyMatch(row -> row[i] != null))
            .boxed()
            .toList();
    List<Written> columns = filled.stream().map(WRITTEN::get).toList();
    return new Filled(
        "insert into lead_insights (%s) select %s %s order by r.lead_id on conflict do nothing"
            .formatted(
                joined(columns, Written::name),
                joined(columns, column -> "r." + column.name() + "::" + column.type()),
                rows(columns)),
        filled.stream().map(i -> parameter(rows, i)).toArray());
  }

  /** Parameters for {@link #UPDATE}. */
  Object[] columns(List<LeadInsight> insights) {
    List<Object[]> rows = insights.stream().map(this::values).toList();
    return IntStream.range(0, WRITTEN.size()).mapToObj(i -> parameter(rows, i)).toArray();
  }

  private static Object parameter(List<Object[]> rows, int column) {
    return Column.column(WRITTEN.get(column).sentAs(), rows, row -> row[column]);
  }

  private Object[] values(LeadInsight insight) {
    LeadInsightState state = insight.state();
    Selection selection = state.selection();
    Closing closing = state.closing();
    Publication publication = state.publication();
    Selection answered = of(publication, Publication::answered);
    // Lists hold only what was assessed.
    Assessment assessment = state.assessment();
    LeadSnapshot lead = assessment == null ? null : state.lead();
    EmailVerdict verdict = assessment == null ? null : insight.verdict();
    SuggestedAction action = of(assessment, Assessment::action);
    return new Object[] {
      state.leadId(),
      state.version(),
      state.erased(),
      insight.ownerId(),
      state.lead() == null ? null : insight.status(),
      document(insight, Part.LEAD, state.lead()),
      document(insight, Part.RESEARCH, state.research()),
      document(insight, Part.EMAIL, state.email()),
      document(insight, Part.ASSESSMENT, assessment),
      of(selection, Selection::runId),
      of(selection, Selection::selectedAt),
      of(selection, Selection::leadVersion),
      of(closing, Closing::leadVersion),
      of(closing, Closing::outcome),
      of(closing, Closing::closedAt),
      state.deadlineAt(),
      state.gaveUpAt(),
      of(lead, LeadSnapshot::handRaiser),
      of(assessment, it -> it.priority().score().movePointRight(2).intValueExact()),
      of(lead, LeadSnapshot::createdAt),
      of(assessment, it -> it.fit().level()),
      of(verdict, EmailVerdict::validity),
      of(verdict, EmailVerdict::reason),
      of(verdict, EmailVerdict::type),
      of(action, SuggestedAction::action),
      of(action, SuggestedAction::reason),
      of(assessment, it -> it.priority().topReason()),
      of(lead, LeadSnapshot::fullName),
      of(lead, LeadInsightRows::company),
      of(lead, LeadSnapshot::need),
      of(publication, Publication::revision),
      of(publication, Publication::fingerprint),
      of(answered, Selection::runId),
      of(answered, Selection::selectedAt),
      of(answered, Selection::leadVersion),
      of(publication, Publication::withAction),
      state.updatedAt(),
      document(insight, Part.FEATURES, state.features()),
      of(assessment, LeadInsightRows::exclusion)
    };
  }

  private static <T, V> V of(T whole, Function<T, V> part) {
    return whole == null ? null : part.apply(whole);
  }

  private String document(LeadInsight insight, Part part, Object document) {
    return insight.changedParts().contains(part) ? documents.write(document) : null;
  }

  private static String exclusion(Assessment assessment) {
    return of(assessment.fit().exclusion(), Exclusion::sentence);
  }

  private static String company(LeadSnapshot lead) {
    return lead.companyName() == null && lead.account() != null
        ? lead.account().name()
        : lead.companyName();
  }
}
