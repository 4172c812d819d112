package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.domain.outgoing.OutgoingRequestFilter;
import io.leadwise.research.domain.outgoing.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests that left the house. */
@ApplicationScoped
public class OutgoingRequestRepository {

  private static final String ADD =
      """
      insert into outgoing_request (id, requested_at, host, source, purpose, outcome, status, bytes,
                                    millis)
      select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                           ?::integer[], ?::bigint[], ?::bigint[])
      """;

  private static final String PAGE =
      """
      select id, requested_at, host, source, purpose, outcome, status, bytes, millis
        from outgoing_request
       where (?::text is null or host = ?)
         and (?::text is null or source = ?)
         and requested_at >= coalesce(?::timestamptz, '-infinity')
         and requested_at < coalesce(?::timestamptz, 'infinity')
         and (?::timestamptz is null or (requested_at, id) < (?::timestamptz, ?::uuid))
       order by requested_at desc, id desc limit ?
      """;

  @Inject Jdbc jdbc;

  public void add(List<OutgoingRequest> requests) {
    jdbc.update(
        ADD,
        column("uuid", requests, OutgoingRequest::id),
        column("timestamptz", requests, OutgoingRequest::requestedAt),
        column("text", requests, OutgoingRequest::host),
        column("text", requests, OutgoingRequest::source),
        column("text", requests, OutgoingRequest::purpose),
        column("text", requests, OutgoingRequest::outcome),
        column("int4", requests, OutgoingRequest::status),
        column("int8", requests, OutgoingRequest::bytes),
        column("int8", requests, OutgoingRequest::millis));
  }

  /** Returns the newest first. Filters that are null let everything through. */
  public List<OutgoingRequest> page(
      OutgoingRequestFilter filter, Instant beforeTime, UUID beforeId, int limit) {
    return jdbc.planned(
        PAGE,
        OutgoingRequestRepository::request,
        filter.host(),
        filter.host(),
        filter.source(),
        filter.source(),
        filter.from(),
        filter.to(),
        beforeTime,
        beforeTime,
        beforeId,
        limit);
  }

  /**
   * @return how many were forgotten, at most {@code limit}
   */
  public int forget(Instant before, int limit) {
    return jdbc.update(
        """
        delete from outgoing_request
         where (requested_at, id) in (select requested_at, id from outgoing_request
                                       where requested_at < ? order by requested_at limit ?)
        """,
        before,
        limit);
  }

  private static OutgoingRequest request(ResultSet row) throws SQLException {
    return new OutgoingRequest(
        Jdbc.uuid(row, "id"),
        Jdbc.instant(row, "requested_at"),
        row.getString("host"),
        row.getString("source"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("outcome"),
        row.getObject("status", Integer.class),
        row.getLong("bytes"),
        row.getLong("millis"));
  }
}
