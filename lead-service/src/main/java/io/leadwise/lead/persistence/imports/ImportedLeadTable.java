package io.leadwise.lead.persistence.imports;

import io.leadwise.kit.jdbc.CopyRows;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Leads as an import finds and adds them: a page at a time. */
@ApplicationScoped
public class ImportedLeadTable {

  private static final String COLUMNS =
      "lead (id, version, external_source, external_id, status, owner_id, first_name, last_name,"
          + " email, phone, job_title, company_name, website, country, city, industry, employees,"
          + " annual_revenue_amount, annual_revenue_currency, need, source, marketing_qualified,"
          + " account_id, contact_id, disqualification_reason, closed_at, created_at, updated_at)";

  private static final String BY_ADDRESS =
      """
      select id from lead
       where email_key = any(array(select address_key(a) from unnest(?::text[]) a))
         and lower(email) = any(?)
      """;

  @Inject Jdbc jdbc;

  /**
   * A name at a company, folded; a part that is missing is empty.
   *
   * @param anyLead whether leads with an external id count
   */
  public record Name(String first, String last, String company, boolean anyLead) {}

  /**
   * Ids of the leads that rows may be about; of a merged one also the lead that it is a part of.
   *
   * @param externalIds in that source
   * @param emails in lower case
   * @param emailsOfNew likewise, where only leads without external id count
   */
  public Set<UUID> ids(
      String source,
      Collection<String> externalIds,
      Collection<String> emails,
      Collection<String> emailsOfNew,
      Collection<Name> names) {
    Set<UUID> found = new HashSet<>();
    if (!externalIds.isEmpty()) {
      add(
          found,
          "select id from lead where external_source = ? and external_id = any(?)",
          source,
          externalIds.toArray(String[]::new));
    }
    if (!emails.isEmpty()) {
      add(found, BY_ADDRESS, emails, emails);
    }
    if (!emailsOfNew.isEmpty()) {
      add(found, BY_ADDRESS + " and external_id is null", emailsOfNew, emailsOfNew);
    }
    if (!names.isEmpty()) {
      add(
          found,
          // One look into the index for each: a join would be planned by what is known of the
          // table, which is nothing while it fills.
          """
          select found.id
            from unnest(?::text[], ?::text[], ?::text[], ?::bool[])
              as n(first_name, last_name, company_name, any_lead)
           cross join lateral (
             select l.id from lead l
              where l.company_name_key = n.company_name
                and fold_text(coalesce(l.first_name, '')) = n.first_name
                and fold_text(coalesce(l.last_name, '')) = n.last_name
                and (n.any_lead or l.external_id is null)
              order by l.status = 'OPEN' desc, l.created_at, l.id limit 1) found
          """,
          names.stream().map(Name::first).toArray(String[]::new),
          names.stream().map(Name::last).toArray(String[]::new),
          names.stream().map(Name::company).toArray(String[]::new),
          names.stream().map(Name::anyLead).toArray(Boolean[]::new));
    }
    if (!found.isEmpty()) {
      add(
          found,
          """
          select merged_into_id as id from lead where id = any(?) and merged_into_id is not null
          """,
          (Object) found.toArray(UUID[]::new));
    }
    return found;
  }

  private void add(Set<UUID> found, String query, Object... parameters) {
    found.addAll(jdbc.planned(query, row -> Jdbc.uuid(row, "id"), parameters));
  }

  /** Adds new leads without a round trip for each. */
  public void insert(List<Lead> leads) {
    CopyRows rows = new CopyRows();
    leads.forEach(lead -> add(rows, lead));
    jdbc.copy(COLUMNS, rows);
  }

  private static void add(CopyRows rows, Lead lead) {
    LeadDetails details = lead.details();
    Money revenue = details.annualRevenue();
    List<Object> values = new ArrayList<>();
    values.add(lead.id());
    values.add(lead.version());
    values.add(lead.externalKey() == null ? null : lead.externalKey().source());
    values.add(lead.externalId());
    values.add(lead.status());
    values.add(lead.ownerId());
    values.add(details.firstName());
    values.add(details.lastName());
    values.add(details.email());
    values.add(details.phone());
    values.add(details.jobTitle());
    values.add(details.companyName());
    values.add(details.website());
    values.add(details.country());
    values.add(details.city());
    values.add(details.industry());
    values.add(details.employees());
    values.add(revenue == null ? null : revenue.amount().toPlainString());
    values.add(revenue == null ? null : revenue.currency());
    values.add(details.need());
    values.add(details.source());
    values.add(details.marketingQualified());
    values.add(lead.accountId());
    values.add(lead.contactId());
    values.add(lead.disqualificationReason());
    values.add(lead.closedAt());
    values.add(lead.createdAt());
    values.add(lead.updatedAt());
    values.forEach(rows::value);
    rows.endRow();
  }
}
