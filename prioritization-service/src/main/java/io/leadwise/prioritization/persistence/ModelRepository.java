package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.learning.Example;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LeadFeatures;
import io.leadwise.prioritization.domain.learning.LikelihoodModel;
import io.leadwise.prioritization.domain.learning.Model;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.learning.Trial;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Outcomes to learn from, and what was learned. */
@ApplicationScoped
public class ModelRepository {
  private static final String ALL_BUT_SCORECARD =
      "select version, trained_at, trained_by, trial, null as scorecard from models";

  private final Jdbc jdbc;
  private final Documents documents;
  private final AtomicReference<LikelihoodModel> latest = new AtomicReference<>();

  ModelRepository(Jdbc jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /**
   * The newest outcomes of leads that are closed still, with what was known when they were selected
   * before that; a selection of the closed state itself would tell the outcome.
   */
  public List<Example> examples(int most) {
    return jdbc.query(
        """
        select features, closed_outcome, closed_at from lead_insights
         where closed_outcome is not null and features is not null
           and status = closed_outcome
           and selected_lead_version < closed_lead_version and selected_at <= closed_at
         order by closed_at desc, lead_id limit ?
        """,
        this::example,
        most);
  }

  private Example example(ResultSet row) throws SQLException {
    FeatureRow features = documents.read(row.getString("features"), FeatureRow.class);
    return new Example(
        features,
        features.number(LeadFeatures.RULE_SCORE),
        row.getString("closed_outcome").equals("QUALIFIED"),
        Jdbc.instant(row, "closed_at"));
  }

  /** Number for the next model; the caller holds the lock on the state of learning. */
  public long nextVersion() {
    return jdbc.first(
            "select coalesce(max(version), 0) + 1 as version from models",
            row -> row.getLong("version"))
        .orElseThrow();
  }

  public void add(Model model) {
    jdbc.update(
        "insert into models (version, trained_at, trained_by, passed, trial, scorecard)"
            + " values (?, ?, ?::uuid, ?, ?::jsonb, ?::jsonb)",
        model.version(),
        model.trainedAt(),
        model.trainedBy(),
        model.trial().passed(),
        documents.write(model.trial().with(null)),
        documents.write(model.trial().scorecard()));
  }

  /** A model with its scorecard. */
  public Optional<Model> find(long version) {
    return jdbc.first(
        "select version, trained_at, trained_by, trial, scorecard from models where version = ?",
        this::read,
        version);
  }

  /**
   * Models without their scorecards, the newest first.
   *
   * @param before version of the last one of the page before; null for the first page
   */
  public List<Model> page(Long before, int limit) {
    return jdbc.query(
        ALL_BUT_SCORECARD
            + (before == null ? "" : " where version < ?")
            + " order by version desc limit ?",
        this::read,
        Jdbc.present(before, limit));
  }

  /** A model for scoring; the scorecard of a version never changes and is kept. */
  public LikelihoodModel scorecard(long version) {
    LikelihoodModel known = latest.get();
    if (known == null || known.version() != version) {
      known = new LikelihoodModel(version, find(version).orElseThrow().trial().scorecard());
      latest.set(known);
    }
    return known;
  }

  private Model read(ResultSet row) throws SQLException {
    return new Model(
        row.getLong("version"),
        Jdbc.instant(row, "trained_at"),
        Jdbc.uuid(row, "trained_by"),
        documents
            .read(row.getString("trial"), Trial.class)
            .with(documents.read(row.getString("scorecard"), Scorecard.class)));
  }
}
