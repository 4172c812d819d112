package io.leadwise.lead.persistence.snapshots;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.snapshot.AccountSummary;
import io.leadwise.lead.domain.snapshot.ContactSummary;
import io.leadwise.lead.domain.snapshot.OpenOpportunity;
import io.leadwise.lead.domain.snapshot.OpportunityNumbers;
import io.leadwise.lead.domain.snapshot.Win;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.persistence.jdbc.LeadColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What snapshots say about owners, accounts and opportunities: one query each per page of leads.
 */
@ApplicationScoped
public class SnapshotQueries {

  @Inject Jdbc jdbc;

  public Map<UUID, String> ownerNames(Collection<UUID> owners) {
    return jdbc
        .query(
            "select id, display_name from seller where id = any(?)",
            row -> Map.entry(Jdbc.uuid(row, "id"), row.getString("display_name")),
            (Object) owners.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public Map<UUID, AccountSummary> accounts(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .query(
            """
            select a.id, a.name, a.website, a.industry, a.country, a.employees,
                   (select count(*) from lead l where l.account_id = a.id) as leads,
                   (select count(*) from opportunity o
                     where o.account_id = a.id and o.status = 'OPEN') as open_opportunities,
                   r.amount, r.currency
              from account a left join lateral (
                select round(avg(o.estimated_revenue_amount), 2) as amount,
                       o.estimated_revenue_currency as currency
                  from opportunity o
                 where o.account_id = a.id and o.estimated_revenue_amount is not null
                 group by o.estimated_revenue_currency order by count(*) desc, 2 limit 1) r on true
             where a.id = any(?)
            """,
            SnapshotQueries::account,
            (Object) accounts.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(AccountSummary::accountId, Function.identity()));
  }

  /** The contacts with these ids, in short. */
  public Map<UUID, ContactSummary> contacts(Collection<UUID> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .query(
            "select id, first_name, last_name, email from contact where id = any(?)",
            row ->
                new ContactSummary(
                    Jdbc.uuid(row, "id"),
                    ContactDetails.displayName(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email")),
                    row.getString("email")),
            (Object) contacts.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(ContactSummary::contactId, Function.identity()));
  }

  public Map<UUID, OpportunityNumbers> opportunityNumbers(Collection<Lead> leads) {
    return jdbc
        .query(
            """
            select t.lead_id, count(*) filter (where o.status = 'OPEN') as open,
                   count(*) filter (where o.status = 'WON') as won,
                   count(*) filter (where o.status = 'LOST') as lost
              from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as t(lead_id, account_id, contact_id)
             cross join lateral (
               select id, status from opportunity where lead_id = t.lead_id
               union select id, status from opportunity where account_id = t.account_id
               union select id, status from opportunity where contact_id = t.contact_id) o
             group by t.lead_id
            """,
            row ->
                Map.entry(
                    Jdbc.uuid(row, "lead_id"),
                    new OpportunityNumbers(
                        row.getInt("open"), row.getInt("won"), row.getInt("lost"))),
            LeadColumns.ids(leads),
            accountIds(leads),
            contactIds(leads))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The newest ten of each lead. */
  public Map<UUID, List<OpenOpportunity>> openOpportunities(Collection<Lead> leads) {
    return jdbc
        .query(
            """
            select t.lead_id, o.id, o.name, o.estimated_revenue_amount as amount,
                   o.estimated_revenue_currency as currency, o.competitor
              from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as t(lead_id, account_id, contact_id)
             cross join lateral (
               select * from opportunity where lead_id = t.lead_id and status = 'OPEN'
               union select * from opportunity where account_id = t.account_id and status = 'OPEN'
               union select * from opportunity where contact_id = t.contact_id and status = 'OPEN'
               order by created_at desc, id desc limit 10) o
             order by t.lead_id, o.created_at desc, o.id desc
            """,
            row ->
                Map.entry(
                    Jdbc.uuid(row, "lead_id"),
                    new OpenOpportunity(
                        Jdbc.uuid(row, "id"),
                        row.getString("name"),
                        money(row),
                        row.getString("competitor"))),
            LeadColumns.ids(leads),
            accountIds(leads),
            contactIds(leads))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** The latest win against each competitor, the latest ten of each lead. */
  public Map<UUID, List<Win>> winsAgainst(Collection<Lead> leads) {
    return jdbc
        .query(
            """
            select t.lead_id, w.competitor, w.won_at
              from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as t(lead_id, account_id, contact_id)
             cross join lateral (
               select max(o.competitor) as competitor, max(o.updated_at) as won_at
                 from (select competitor, updated_at from opportunity
                        where lead_id = t.lead_id and status = 'WON' and competitor is not null
                       union select competitor, updated_at from opportunity
                        where account_id = t.account_id and status = 'WON'
                          and competitor is not null
                       union select competitor, updated_at from opportunity
                        where contact_id = t.contact_id and status = 'WON'
                          and competitor is not null) o
                group by lower(o.competitor) order by won_at desc limit 10) w
             order by t.lead_id, w.won_at desc
            """,
            row ->
                Map.entry(
                    Jdbc.uuid(row, "lead_id"),
                    new Win(row.getString("competitor"), Jdbc.instant(row, "won_at"))),
            LeadColumns.ids(leads),
            accountIds(leads),
            contactIds(leads))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static AccountSummary account(ResultSet row) throws SQLException {
    return new AccountSummary(
        Jdbc.uuid(row, "id"),
        row.getString("name"),
        row.getString("website"),
        row.getString("industry"),
        row.getString("country"),
        row.getObject("employees", Integer.class),
        row.getInt("leads"),
        row.getInt("open_opportunities"),
        money(row));
  }

  private static Money money(ResultSet row) throws SQLException {
    return Money.ofNullable(row.getBigDecimal("amount"), row.getString("currency"));
  }

  private static UUID[] contactIds(Collection<Lead> leads) {
    return leads.stream().map(Lead::contactId).toArray(UUID[]::new);
  }

  private static UUID[] accountIds(Collection<Lead> leads) {
    return leads.stream().map(Lead::accountId).toArray(UUID[]::new);
  }
}
