package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadFit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The latest fit per lead. */
@ApplicationScoped
public class LeadFitTable {

  /** What {@link #read} reads, of a table named {@code f}. */
  static final String COLUMNS = "f.revision as fit_revision, f.level, f.matched, f.known";

  @Inject Jdbc jdbc;

  /** Keeps those that are newer than what is known. No lead may occur twice. */
  public void upsert(List<LeadFit> fits) {
    jdbc.update(
        """
        insert into lead_fit (lead_id, revision, level, matched, known, owner_id, lead_created_at)
        select n.lead_id, n.revision, n.level, n.matched, n.known, l.owner_id, l.created_at
          from unnest(?::uuid[], ?::int8[], ?::text[], ?::int8[], ?::int8[])
            as n(lead_id, revision, level, matched, known)
          join lead l on l.id = n.lead_id
         order by n.lead_id
        on conflict (lead_id) do update
          set revision = excluded.revision, level = excluded.level, matched = excluded.matched,
              known = excluded.known, owner_id = excluded.owner_id
          where lead_fit.revision < excluded.revision
        """,
        fits.stream().map(LeadFit::leadId).toArray(UUID[]::new),
        fits.stream().map(LeadFit::revision).toArray(Long[]::new),
        fits.stream().map(fit -> fit.level().name()).toArray(String[]::new),
        fits.stream().map(fit -> (long) fit.matched()).toArray(Long[]::new),
        fits.stream().map(fit -> (long) fit.known()).toArray(Long[]::new));
  }

  public Optional<LeadFit> of(UUID leadId) {
    return jdbc.first(
        "select " + COLUMNS + " from lead_fit f where f.lead_id = ?",
        row -> read(row, leadId),
        leadId);
  }

  /** Reads {@link #COLUMNS}; null where a lead has no fit. */
  static LeadFit read(ResultSet row, UUID leadId) throws SQLException {
    long revision = row.getLong("fit_revision");
    return row.wasNull()
        ? null
        : new LeadFit(
            leadId,
            revision,
            FitLevel.valueOf(row.getString("level")),
            row.getInt("matched"),
            row.getInt("known"));
  }
}
