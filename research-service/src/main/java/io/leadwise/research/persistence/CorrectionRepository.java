package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.correction.Correction.Action;
import io.leadwise.research.domain.correction.NewValue;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.ResearchFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What co-workers say instead of the sources. */
@ApplicationScoped
public class CorrectionRepository {

  private static final String OF_COMPANIES =
      """
      select company_id, original, action, value, news_type, reason, corrected_by, corrected_at,
             version
        from fact_correction where company_id = any (?)
       order by company_id, corrected_at, fact_id
      """;

  private static final String PUT =
      """
      insert into fact_correction (company_id, fact_id, original, action, value, news_type, reason,
                                   corrected_by, corrected_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (company_id, fact_id) do update
        set action = excluded.action, value = excluded.value, news_type = excluded.news_type,
            reason = excluded.reason, corrected_by = excluded.corrected_by,
            corrected_at = excluded.corrected_at, version = excluded.version
      """;

  @Inject Jdbc jdbc;
  @Inject Documents documents;

  /** Returns the corrections of each company that has some, oldest first. */
  public Map<UUID, List<Correction>> of(Collection<UUID> companyIds) {
    return companyIds.isEmpty()
        ? Map.of()
        : jdbc.query(OF_COMPANIES, this::correction, companyIds).stream()
            .collect(Collectors.groupingBy(Correction::companyId));
  }

  /** Keeps a correction; the original stays the one of the first time. */
  public void put(Correction correction) {
    Action action = correction.action();
    jdbc.update(
        PUT,
        correction.companyId(),
        correction.original().id(),
        documents.write(correction.original()),
        kind(action),
        action instanceof Action.Replace replace ? documents.write(replace.value()) : null,
        action instanceof Action.Retype retype ? retype.type().name() : null,
        correction.reason(),
        correction.by(),
        correction.at(),
        correction.version());
  }

  public void delete(Correction correction) {
    jdbc.update(
        "delete from fact_correction where company_id = ? and fact_id = ?",
        correction.companyId(),
        correction.original().id());
  }

  private static String kind(Action action) {
    if (action instanceof Action.Replace) {
      return "REPLACE";
    }
    return action instanceof Action.Retype ? "RETYPE" : "HIDE";
  }

  private Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        Jdbc.uuid(row, "company_id"),
        documents.read(row.getString("original"), ResearchFact.class),
        action(row),
        row.getString("reason"),
        Jdbc.uuid(row, "corrected_by"),
        Jdbc.instant(row, "corrected_at"),
        row.getLong("version"));
  }

  private Action action(ResultSet row) throws SQLException {
    return switch (row.getString("action")) {
      case "REPLACE" -> new Action.Replace(documents.read(row.getString("value"), NewValue.class));
      case "RETYPE" -> new Action.Retype(NewsType.valueOf(row.getString("news_type")));
      default -> new Action.Hide();
    };
  }
}
