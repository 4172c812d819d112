package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.Recheck;
import io.leadwise.emailvalidation.domain.lead.VerdictOverride;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The addresses of leads with their verdicts. */
@ApplicationScoped
public class LeadEmailRepository {

  private static final String COLUMNS =
      """
      lead_id, owner_id, email, address_key, lead_version, version, verdict, override,
      recheck_at, recheck_attempts
      """;

  private static final String SELECT = "select " + COLUMNS + " from lead_email ";

  /** Row by row the same shape as {@link #COLUMNS}. */
  private static final String SAVE =
      """
      insert into lead_email (%s)
      select i, o, e, k, lv, v, d::jsonb, r::jsonb, ra, n
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                    ?::text[], ?::text[], ?::timestamptz[], ?::integer[])
          as t (i, o, e, k, lv, v, d, r, ra, n)
      on conflict (lead_id) do update
         set owner_id = excluded.owner_id, email = excluded.email,
             address_key = excluded.address_key, lead_version = excluded.lead_version,
             version = excluded.version, verdict = excluded.verdict,
             override = excluded.override, recheck_at = excluded.recheck_at,
             recheck_attempts = excluded.recheck_attempts
      """
          .formatted(COLUMNS);

  @Inject Sql sql;
  @Inject Documents documents;

  /**
   * Returns the leads by id, known or new, locked until the transaction ends. New ones get their
   * row first, because a row that does not exist cannot be locked.
   */
  public Map<UUID, LeadEmail> lock(Collection<UUID> leadIds) {
    Object[] distinct = leadIds.stream().distinct().toArray();
    Sql.Binder ids =
        (connection, statement) ->
            statement.setArray(1, connection.createArrayOf("uuid", distinct));
    sql.update(
        """
        insert into lead_email (lead_id, lead_version, version, recheck_attempts)
        select i, 0, 0, 0 from unnest(?::uuid[]) as t (i)
         order by i
        on conflict do nothing
        """,
        ids);
    Map<UUID, LeadEmail> locked = new LinkedHashMap<>();
    sql.query(
        SELECT + "where lead_id = any (?) order by lead_id for update",
        ids,
        row -> {
          LeadEmail lead = read(row);
          return locked.put(lead.leadId(), lead);
        });
    return locked;
  }

  /**
   * Finds a lead that has a verdict.
   *
   * @param owner only when this seller owns it; null for any owner
   */
  public Optional<LeadEmail> find(UUID leadId, UUID owner) {
    return find(leadId, owner, "");
  }

  /** As {@link #find}, locked until the transaction ends. */
  public Optional<LeadEmail> findLocked(UUID leadId, UUID owner) {
    return find(leadId, owner, " for update");
  }

  private Optional<LeadEmail> find(UUID leadId, UUID owner, String lock) {
    return sql
        .query(
            SELECT
                + "where lead_id = ? and (?::uuid is null or owner_id = ?) and verdict is not null"
                + lock,
            (connection, statement) -> {
              statement.setObject(1, leadId);
              statement.setObject(2, owner);
              statement.setObject(3, owner);
            },
            this::read)
        .stream()
        .findFirst();
  }

  /** Writes leads that are locked. */
  public void save(Collection<LeadEmail> leads) {
    if (leads.isEmpty()) {
      return;
    }
    sql.update(SAVE, (connection, statement) -> bind(connection, statement, List.copyOf(leads)));
  }

  private void bind(Connection connection, PreparedStatement statement, List<LeadEmail> leads)
      throws SQLException {
    record Column(String type, Function<LeadEmail, Object> value) {}
    List<Column> columns =
        List.of(
            new Column("uuid", LeadEmail::leadId),
            new Column("uuid", LeadEmail::ownerId),
            new Column("text", LeadEmail::email),
            new Column("text", LeadEmail::addressKey),
            new Column("bigint", LeadEmail::leadVersion),
            new Column("bigint", LeadEmail::version),
            new Column("text", lead -> documents.write(lead.found())),
            new Column("text", lead -> documents.write(lead.override())),
            new Column("timestamptz", lead -> Columns.timestamp(lead.recheck().at())),
            new Column("integer", lead -> lead.recheck().attempts()));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object[] values = leads.stream().map(column.value()).toArray();
      statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
    }
  }

  /**
   * Takes leads that are due to be checked again; until the lease ends no other replica takes them.
   */
  public List<LeadEmail> claimDue(Instant now, Instant leaseUntil, int limit) {
    return sql.query(
        """
        update lead_email set recheck_at = ?
         where lead_id in (select lead_id from lead_email
                            where recheck_at <= ?
                            order by recheck_at
                            limit ?
                              for update skip locked)
        returning
        """
            + COLUMNS,
        (connection, statement) -> {
          statement.setTimestamp(1, Columns.timestamp(leaseUntil));
          statement.setTimestamp(2, Columns.timestamp(now));
          statement.setInt(3, limit);
        },
        this::read);
  }

  /** Makes the leads with an address due now. */
  public void recheckAddress(String key, Instant now) {
    sql.update(
        """
        update lead_email set recheck_at = ?, recheck_attempts = 0
         where lead_id in (select lead_id from lead_email
                            where address_key = ?
                            order by lead_id
                              for update)
        """,
        (connection, statement) -> {
          statement.setTimestamp(1, Columns.timestamp(now));
          statement.setString(2, key);
        });
  }

  /** Makes the leads with an address at a domain, or below it, due now. */
  public void recheckDomain(String domain, Instant now) {
    sql.update(
        """
        update lead_email set recheck_at = ?, recheck_attempts = 0
         where lead_id in (select lead_id from lead_email
                            where mail_domain = ? or mail_domain like ?
                            order by lead_id
                              for update)
        """,
        (connection, statement) -> {
          statement.setTimestamp(1, Columns.timestamp(now));
          statement.setString(2, domain);
          // A-labels have neither % nor _ in them.
          statement.setString(3, "%." + domain);
        });
  }

  private LeadEmail read(ResultSet row) throws SQLException {
    return new LeadEmail(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        documents.read(row.getString(7), Verdict.class),
        documents.read(row.getString(8), VerdictOverride.class),
        new Recheck(Columns.instant(row, 9), row.getInt(10)));
  }
}
