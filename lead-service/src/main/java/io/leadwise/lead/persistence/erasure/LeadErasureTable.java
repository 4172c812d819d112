package io.leadwise.lead.persistence.erasure;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.erasure.ErasureConfirmation;
import io.leadwise.lead.domain.erasure.LeadErasure;
import io.leadwise.lead.persistence.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Erasures, and what each service says about them. */
@ApplicationScoped
public class LeadErasureTable {

  private static final String SELECT =
      "select id, lead_id, requested_by, requested_at, completed_at from lead_erasure ";

  @Inject Jdbc jdbc;

  private record OfErasure(UUID erasureId, LeadErasure.Part part) {}

  public Optional<UUID> idByLead(UUID leadId) {
    return jdbc.first(
        "select erasure_id from lead_erasure_part where lead_id = ? limit 1",
        row -> Jdbc.uuid(row, "erasure_id"),
        leadId);
  }

  /** A new erasure, of which no service has confirmed anything. */
  public void insert(UUID id, UUID leadId, Collection<UUID> leadIds, UUID by, Instant at) {
    jdbc.update(
        "insert into lead_erasure (id, lead_id, requested_by, requested_at) values (?, ?, ?, ?)",
        id,
        leadId,
        by,
        at);
    jdbc.update(
        """
        insert into lead_erasure_part (lead_id, service, erasure_id)
        select l, s, ? from unnest(?::uuid[]) as l cross join unnest(?::text[]) as s
        """,
        id,
        leadIds.toArray(UUID[]::new),
        LeadErasure.SERVICES.toArray(String[]::new));
  }

  /** Keeps the first confirmation of each service, and completes what is confirmed by all. */
  public void confirm(List<ErasureConfirmation> confirmations, Instant now) {
    jdbc.update(
        """
        update lead_erasure_part p set records = c.records, erased_at = c.erased_at
          from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int8[], ?::timestamptz[])
            as c(erasure_id, lead_id, service, records, erased_at)
         where p.erasure_id = c.erasure_id and p.lead_id = c.lead_id and p.service = c.service
           and p.erased_at is null
        """,
        column(confirmations, ErasureConfirmation::erasureId).toArray(UUID[]::new),
        column(confirmations, ErasureConfirmation::leadId).toArray(UUID[]::new),
        column(confirmations, ErasureConfirmation::service).toArray(String[]::new),
        column(confirmations, ErasureConfirmation::records).toArray(Long[]::new),
        column(confirmations, ErasureConfirmation::erasedAt).toArray(Instant[]::new));
    jdbc.update(
        """
        update lead_erasure e set completed_at = ?
         where e.id = any(?) and e.completed_at is null
           and not exists (select 1 from lead_erasure_part p
                            where p.erasure_id = e.id and p.erased_at is null)
        """,
        now,
        column(confirmations, ErasureConfirmation::erasureId).toArray(UUID[]::new));
  }

  public List<LeadErasure> byIds(Collection<UUID> ids) {
    return list(SELECT + "where id = any(?)", (Object) ids.toArray(UUID[]::new));
  }

  /** Newest first. */
  public List<LeadErasure> page(Keyset after, int limit) {
    String order = " order by requested_at desc, id desc limit ?";
    return after == null
        ? list(SELECT + order, limit)
        : list(SELECT + "where (requested_at, id) < (?, ?)" + order, after.at(), after.id(), limit);
  }

  private List<LeadErasure> list(String select, Object... parameters) {
    List<LeadErasure> bare =
        jdbc.query(
            select,
            row ->
                new LeadErasure(
                    Jdbc.uuid(row, "id"),
                    Jdbc.uuid(row, "lead_id"),
                    Jdbc.uuid(row, "requested_by"),
                    Jdbc.instant(row, "requested_at"),
                    Jdbc.instant(row, "completed_at"),
                    List.of()),
            parameters);
    Map<UUID, List<LeadErasure.Part>> parts = parts(bare.stream().map(LeadErasure::id).toList());
    return bare.stream()
        .map(
            e ->
                new LeadErasure(
                    e.id(),
                    e.leadId(),
                    e.requestedBy(),
                    e.requestedAt(),
                    e.completedAt(),
                    parts.getOrDefault(e.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<LeadErasure.Part>> parts(List<UUID> ids) {
    return jdbc
        .query(
            """
            select erasure_id, lead_id, service, records, erased_at from lead_erasure_part
             where erasure_id = any(?)
            """,
            row ->
                new OfErasure(
                    Jdbc.uuid(row, "erasure_id"),
                    new LeadErasure.Part(
                        Jdbc.uuid(row, "lead_id"),
                        row.getString("service"),
                        row.getObject("records", Long.class),
                        Jdbc.instant(row, "erased_at"))),
            (Object) ids.toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                OfErasure::erasureId, Collectors.mapping(OfErasure::part, Collectors.toList())));
  }

  private static <T> List<T> column(
      List<ErasureConfirmation> all, Function<ErasureConfirmation, T> value) {
    return all.stream().map(value).toList();
  }
}
