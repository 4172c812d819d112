package io.leadwise.lead.persistence.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.snapshot.Colleague;
import io.leadwise.lead.domain.snapshot.InteractionNumbers;
import io.leadwise.lead.domain.snapshot.LatestIntent;
import io.leadwise.lead.persistence.jdbc.LeadColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What snapshots say about interactions: one query each per page of leads. An interaction belongs
 * to the lead that it names; one that names none belongs to every lead with its address. So none
 * counts twice for a lead. A co-worker who has not consented contributes no emails (domain.md §1).
 */
@ApplicationScoped
public class InteractionQueries {

  private static final TypeReference<List<Intent>> INTENTS = new TypeReference<>() {};

  /** The leads with their interactions; parameters are lead ids and addresses in lower case. */
  private static final String OF_LEADS =
      """
      from unnest(?::uuid[], ?::text[]) as t(lead_id, address)
      cross join lateral (
        select * from interaction where lead_id = t.lead_id
        union all
        select * from interaction where lead_id is null and external_address = t.address) i
      """;

  /** Whether an interaction is no email, or one of a consenting mailbox. */
  private static final String MAY_BE_READ =
      """
      (i.type not in ('EMAIL_IN', 'EMAIL_OUT')
       or exists (select 1 from consent c where c.seller_id = i.coworker_id and c.granted))
      """;

  @Inject Jdbc jdbc;
  @Inject EventJson json;

  /**
   * @param now divides meetings held from those still to come
   */
  public Map<UUID, InteractionNumbers> numbers(Collection<Lead> leads, Instant now) {
    return jdbc
        .query(
            """
            select t.lead_id, count(*) filter (where type = 'EMAIL_OUT') as emails_sent,
                   count(*) filter (where type = 'EMAIL_IN') as emails_received,
                   count(*) filter (where type = 'MEETING' and occurred_at <= ?) as meetings,
                   count(*) filter (where type = 'MEETING' and occurred_at > ?) as upcoming,
                   count(*) filter (where type = 'CALL') as calls,
                   count(*) filter (where type = 'CALL' and not answered) as unanswered,
                   max(occurred_at) filter (where occurred_at <= ?) as latest_at
            """
                + OF_LEADS
                + " where "
                + MAY_BE_READ
                + " group by t.lead_id",
            row -> Map.entry(Jdbc.uuid(row, "lead_id"), numbers(row)),
            now,
            now,
            now,
            LeadColumns.ids(leads),
            LeadColumns.addresses(leads))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Intents of the latest email from each lead; a lead without any is absent. */
  public Map<UUID, List<LatestIntent>> latestIntents(Collection<Lead> leads) {
    return jdbc
        .query(
            """
            select t.lead_id, i.occurred_at, i.intents
              from unnest(?::uuid[], ?::text[]) as t(lead_id, address)
             cross join lateral (
               (select id, occurred_at, intents from interaction i
                 where lead_id = t.lead_id and type = 'EMAIL_IN' and %1$s
                 order by occurred_at desc, id desc limit 1)
               union all
               (select id, occurred_at, intents from interaction i
                 where lead_id is null and external_address = t.address and type = 'EMAIL_IN'
                   and %1$s
                 order by occurred_at desc, id desc limit 1)
               order by occurred_at desc, id desc limit 1) i
            """
                .formatted(MAY_BE_READ),
            row -> Map.entry(Jdbc.uuid(row, "lead_id"), intents(row)),
            LeadColumns.ids(leads),
            LeadColumns.addresses(leads))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Co-workers with past emails or meetings, consenting mailboxes only; latest contact first. */
  public Map<UUID, List<Colleague>> colleagues(Collection<Lead> leads, Instant now) {
    return jdbc
        .query(
            """
            select t.lead_id, i.coworker_id, s.display_name,
                   count(*) filter (where i.type = 'EMAIL_OUT') as emails_sent,
                   count(*) filter (where i.type = 'EMAIL_IN') as emails_received,
                   count(*) filter (where i.type = 'MEETING') as meetings,
                   min(i.occurred_at) as first_at, max(i.occurred_at) as latest_at
            """
                + OF_LEADS
                + """
                join consent c on c.seller_id = i.coworker_id and c.granted
                join seller s on s.id = i.coworker_id
               where i.type <> 'CALL' and i.occurred_at <= ?
               group by t.lead_id, i.coworker_id, s.display_name
               order by latest_at desc, i.coworker_id
              """,
            row ->
                Map.entry(
                    Jdbc.uuid(row, "lead_id"),
                    new Colleague(
                        Jdbc.uuid(row, "coworker_id"),
                        row.getString("display_name"),
                        row.getInt("emails_sent"),
                        row.getInt("emails_received"),
                        row.getInt("meetings"),
                        Jdbc.instant(row, "first_at"),
                        Jdbc.instant(row, "latest_at"))),
            LeadColumns.ids(leads),
            LeadColumns.addresses(leads),
            now)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static InteractionNumbers numbers(ResultSet row) throws SQLException {
    return new InteractionNumbers(
        row.getInt("emails_sent"),
        row.getInt("emails_received"),
        row.getInt("meetings"),
        row.getInt("upcoming"),
        row.getInt("calls"),
        row.getInt("unanswered"),
        Jdbc.instant(row, "latest_at"));
  }

  private List<LatestIntent> intents(ResultSet row) throws SQLException {
    Instant at = Jdbc.instant(row, "occurred_at");
    try {
      return json.mapper().readValue(row.getString("intents"), INTENTS).stream()
          .map(intent -> new LatestIntent(intent.intent(), at, intent.evidence()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new SQLException("An interaction holds intents that cannot be read", e);
    }
  }
}
