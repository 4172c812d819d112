package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.LeadView;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Leads with what was found out about them, read in one statement and outside of the persistence
 * context: nobody changes what a list shows.
 */
@ApplicationScoped
public class LeadViewQuery {

  private static final String LEADS =
      "select l.id, l.version, l.external_source, l.external_id, l.status, l.owner_id,"
          + " l.first_name, l.last_name, l.email, l.phone, l.job_title, l.company_name, l.website,"
          + " l.country, l.city, l.industry, l.employees, l.annual_revenue_amount,"
          + " l.annual_revenue_currency, l.need, l.source, l.marketing_qualified, l.account_id,"
          + " l.contact_id, l.merged_into_id, l.disqualification_reason,"
          + " l.disqualification_comment, l.closed_at, l.created_at, l.updated_at, "
          + EmailVerdictTable.COLUMNS
          + ", "
          + LeadFitTable.COLUMNS
          + " from lead l"
          // One on an address that was changed meanwhile is none.
          + " left join email_verdict v on v.lead_id = l.id and v.email is not distinct from l.email"
          + " left join lead_fit f on f.lead_id = l.id"
          + " where l.id = any(?)";

  @Inject Jdbc jdbc;

  /**
   * The leads with these ids, in any order.
   *
   * @param owner null for an admin; else what others own is left out
   */
  public List<LeadView> visible(Collection<UUID> ids, UUID owner) {
    return owner == null
        ? jdbc.query(LEADS, LeadViewQuery::read, ids)
        : jdbc.query(LEADS + " and l.owner_id = ?", LeadViewQuery::read, ids, owner);
  }

  private static LeadView read(ResultSet row) throws SQLException {
    Lead lead = lead(row);
    return new LeadView(
        lead, EmailVerdictTable.read(row, lead.id()), LeadFitTable.read(row, lead.id()));
  }

  private static Lead lead(ResultSet row) throws SQLException {
    String reason = row.getString("disqualification_reason");
    return Lead.stored(
        Jdbc.uuid(row, "id"),
        row.getLong("version"),
        ExternalKey.ofNullable(row.getString("external_source"), row.getString("external_id")),
        LeadStatus.valueOf(row.getString("status")),
        Jdbc.uuid(row, "owner_id"),
        details(row),
        Jdbc.uuid(row, "account_id"),
        Jdbc.uuid(row, "contact_id"),
        Jdbc.uuid(row, "merged_into_id"),
        reason == null ? null : DisqualificationReason.valueOf(reason),
        row.getString("disqualification_comment"),
        Jdbc.instant(row, "closed_at"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "updated_at"));
  }

  private static LeadDetails details(ResultSet row) throws SQLException {
    return new LeadDetails(
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("job_title"),
        row.getString("company_name"),
        row.getString("website"),
        row.getString("country"),
        row.getString("city"),
        row.getString("industry"),
        row.getObject("employees", Integer.class),
        Money.ofNullable(
            row.getBigDecimal("annual_revenue_amount"), row.getString("annual_revenue_currency")),
        row.getString("need"),
        row.getString("source"),
        row.getBoolean("marketing_qualified"));
  }
}
