package io.leadwise.lead.persistence.snapshots;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.snapshot.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Accounts with names like a given one, where the database has pg_trgm. */
@ApplicationScoped
public class SimilarNames {

  /** Below this, names share little more than a common word. */
  private static final double THRESHOLD = 0.45;

  /** A similar name is never as good as an equal one. */
  private static final double WEIGHT = 0.75;

  @Inject Jdbc jdbc;

  private volatile Boolean available;

  /** The most similar first; empty where the database cannot compare. */
  public List<Suggestion> accounts(String company, int limit) {
    if (company == null || !isAvailable()) {
      return List.of();
    }
    return jdbc.query(
        """
        select id, name, similarity(match_name, company_match_name(?)) as similarity from account
         where match_name % company_match_name(?)
           and similarity(match_name, company_match_name(?)) >= ?
         order by similarity desc, id limit ?
        """,
        row -> {
          double similarity = row.getDouble("similarity");
          return new Suggestion(
              Jdbc.uuid(row, "id"),
              row.getString("name"),
              Math.round(similarity * WEIGHT * 100) / 100.0,
              "Its name is like the lead's company: %d %% of the letter groups are the same."
                  .formatted(Math.round(similarity * 100)));
        },
        company,
        company,
        company,
        THRESHOLD,
        limit);
  }

  private boolean isAvailable() {
    if (available == null) {
      available =
          jdbc.first("select 1 from pg_extension where extname = 'pg_trgm'", row -> true)
              .isPresent();
    }
    return available;
  }
}
