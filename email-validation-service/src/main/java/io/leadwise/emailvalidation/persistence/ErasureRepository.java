package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.lead.FormerAddresses;
import io.leadwise.emailvalidation.domain.lead.FormerAddresses.FormerAddress;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds and deletes all that is held on leads and on addresses that were theirs alone. */
@ApplicationScoped
public class ErasureRepository {

  private static final String DELETE_LEADS =
      """
      with now as (delete from lead_email where lead_id = any (?) returning lead_id, address_key),
           before as (delete from former_address where lead_id = any (?)
                      returning lead_id, address_key)
      select lead_id, address_key, true as lead from now
      union all
      select lead_id, address_key, false from before
      """;

  /** What another lead has, or had, stays with it. */
  private static final String DELETE_OF_ADDRESSES =
      """
      delete from %s t
       where t.address_key = any (?)
         and not exists (select 1 from lead_email l where l.address_key = t.address_key)
         and not exists (select 1 from former_address f where f.address_key = t.address_key)
      returning t.address_key
      """;

  @Inject Jdbc jdbc;

  private record Held(UUID leadId, String addressKey, boolean lead) {}

  /** Remembers which addresses were a lead's. */
  public void noteFormer(FormerAddresses former) {
    if (former.all().isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into former_address (lead_id, address_key)
        select l, k from unnest(?::uuid[], ?::text[]) as t (l, k) order by l, k
        on conflict do nothing
        """,
        former.all().stream().map(FormerAddress::leadId).toList(),
        former.all().stream().map(FormerAddress::addressKey).toList());
  }

  /**
   * Deletes leads with their verdicts, overrides and history; and the verdicts and bounces on
   * addresses that no other lead has.
   *
   * @return number of deleted records by lead
   */
  public Map<UUID, Long> delete(Collection<UUID> leadIds) {
    List<Held> held =
        jdbc.query(
            DELETE_LEADS,
            row ->
                new Held(
                    Jdbc.uuid(row, "lead_id"),
                    row.getString("address_key"),
                    row.getBoolean("lead")),
            leadIds,
            leadIds);
    Map<UUID, Long> records = new HashMap<>();
    Map<String, UUID> addresses = new HashMap<>();
    for (Held one : held) {
      if (one.lead()) {
        records.merge(one.leadId(), 1L, Long::sum);
      }
      if (one.addressKey() != null) {
        addresses.put(one.addressKey(), one.leadId());
      }
    }
    jdbc.query(
            "delete from verdict_history where lead_id = any (?) returning lead_id",
            row -> Jdbc.uuid(row, "lead_id"),
            leadIds)
        .forEach(leadId -> records.merge(leadId, 1L, Long::sum));
    for (String table : List.of("email_verdict", "email_bounce", "soft_bounce")) {
      jdbc.query(
              DELETE_OF_ADDRESSES.formatted(table),
              row -> row.getString("address_key"),
              addresses.keySet())
          .forEach(address -> records.merge(addresses.get(address), 1L, Long::sum));
    }
    return records;
  }
}
