package io.leadwise.lead.persistence.snapshots;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.snapshot.Suggestion;
import io.leadwise.lead.persistence.jdbc.LeadColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Contacts and accounts that leads could be connected to, found by equal keys: one query each per
 * page of leads, each look-up through an index.
 */
@ApplicationScoped
public class SuggestionQueries {

  static final double SURE = 1;
  static final double ADDRESS = 0.9;
  static final double DOMAIN = 0.9;
  static final double NAME = 0.8;
  static final double PERSON = 0.7;

  @Inject Jdbc jdbc;

  /** Contacts with the lead's address, or with its name at its account; the best first. */
  public Map<UUID, List<Suggestion>> contacts(Collection<Lead> leads, int limit) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    return grouped(
        jdbc.query(
            """
            with t as materialized (
              select lead_id, address, account_id,
                     person_match_name(first_name, last_name) as match_name
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                  as l(lead_id, address, first_name, last_name, account_id))
            select t.lead_id, c.* from t
             cross join lateral (
               select id, first_name, last_name, email, bool_or(same_address) as same_address,
                      bool_or(same_name) as same_name
                 from (
                   select id, first_name, last_name, email, true as same_address,
                          match_name = t.match_name as same_name
                     from contact where lower(email) = t.address
                   union all
                   select id, first_name, last_name, email, false, true from contact
                    where account_id = t.account_id and match_name = t.match_name) m
                group by id, first_name, last_name, email
                order by bool_or(same_address) desc, bool_or(same_name) desc nulls last, id
                limit ?) c
             order by t.lead_id, c.same_address desc, c.same_name desc nulls last, c.id
            """,
            row -> Map.entry(Jdbc.uuid(row, "lead_id"), contact(row)),
            LeadColumns.ids(leads),
            LeadColumns.addresses(leads),
            texts(leads, lead -> lead.details().firstName()),
            texts(leads, lead -> lead.details().lastName()),
            leads.stream().map(Lead::accountId).toArray(UUID[]::new),
            limit));
  }

  /**
   * Accounts whose website has the domain, or whose name is the lead's company apart from the legal
   * form; the best first.
   *
   * @param domains work email domains by lead; absent where the lead has none
   */
  public Map<UUID, List<Suggestion>> accounts(
      Collection<Lead> leads, Map<UUID, String> domains, int limit) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    return grouped(
        jdbc.query(
            """
            with t as materialized (
              select lead_id, domain, company_match_name(company) as match_name
                from unnest(?::uuid[], ?::text[], ?::text[]) as l(lead_id, domain, company))
            select t.lead_id, a.* from t
             cross join lateral (
               select id, name, bool_or(same_domain) as same_domain, bool_or(same_name) as same_name
                 from (
                   select id, name, true as same_domain,
                          match_name = t.match_name as same_name
                     from account where domain = t.domain
                   union all
                   select id, name, false, true from account
                    where match_name = t.match_name) m
                group by id, name
                order by bool_or(same_domain) desc, bool_or(same_name) desc nulls last, id
                limit ?) a
             order by t.lead_id, a.same_domain desc, a.same_name desc nulls last, a.id
            """,
            row -> Map.entry(Jdbc.uuid(row, "lead_id"), account(row)),
            LeadColumns.ids(leads),
            texts(leads, lead -> domains.get(lead.id())),
            texts(leads, lead -> lead.details().companyName()),
            limit));
  }

  private static Suggestion contact(ResultSet row) throws SQLException {
    boolean address = row.getBoolean("same_address");
    boolean name = row.getBoolean("same_name");
    String reason;
    if (address) {
      reason =
          name ? "It has the lead's email address and name." : "It has the lead's email address.";
    } else {
      reason = "It has the lead's name and belongs to the connected account.";
    }
    return new Suggestion(
        Jdbc.uuid(row, "id"),
        ContactDetails.displayName(
            row.getString("first_name"), row.getString("last_name"), row.getString("email")),
        address ? (name ? SURE : ADDRESS) : PERSON,
        reason);
  }

  private static Suggestion account(ResultSet row) throws SQLException {
    boolean domain = row.getBoolean("same_domain");
    boolean name = row.getBoolean("same_name");
    String reason;
    if (domain) {
      reason =
          name
              ? "Its website has the domain of the lead's email address, and its name is the lead's"
                  + " company."
              : "Its website has the domain of the lead's email address.";
    } else {
      reason = "Its name is the lead's company.";
    }
    return new Suggestion(
        Jdbc.uuid(row, "id"),
        row.getString("name"),
        domain ? (name ? SURE : DOMAIN) : NAME,
        reason);
  }

  private static String[] texts(Collection<Lead> leads, Function<Lead, String> text) {
    return leads.stream().map(text).toArray(String[]::new);
  }

  private static Map<UUID, List<Suggestion>> grouped(List<Map.Entry<UUID, Suggestion>> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                HashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
