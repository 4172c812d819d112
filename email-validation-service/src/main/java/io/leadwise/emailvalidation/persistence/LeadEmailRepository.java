package io.leadwise.emailvalidation.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.Recheck;
import io.leadwise.emailvalidation.domain.lead.VerdictOverride;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

  @Inject Jdbc jdbc;
  @Inject Documents documents;
  @Inject VerdictHistoryRepository history;

  /**
   * Returns the leads by id, known or new, locked until the transaction ends. New ones get their
   * row first, because a row that does not exist cannot be locked.
   */
  public Map<UUID, LeadEmail> lock(Collection<UUID> leadIds) {
    Set<UUID> ids = Set.copyOf(leadIds);
    jdbc.update(
        """
        insert into lead_email (lead_id, lead_version, version, recheck_attempts)
        select i, 0, 0, 0 from unnest(?::uuid[]) as t (i)
         order by i
        on conflict do nothing
        """,
        ids);
    return lockKnown(ids);
  }

  /** Returns those of the leads that have a row, by id, locked until the transaction ends. */
  public Map<UUID, LeadEmail> lockKnown(Collection<UUID> leadIds) {
    Map<UUID, LeadEmail> locked = new LinkedHashMap<>();
    jdbc.query(SELECT + "where lead_id = any (?) order by lead_id for update", this::read, leadIds)
        .forEach(lead -> locked.put(lead.leadId(), lead));
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
    return jdbc.first(
        SELECT
            + "where lead_id = ? and (?::uuid is null or owner_id = ?) and verdict is not null"
            + lock,
        this::read,
        leadId,
        owner,
        owner);
  }

  /** Writes leads that are locked, with what was said anew about their addresses. */
  public void save(Collection<LeadEmail> leads) {
    if (leads.isEmpty()) {
      return;
    }
    jdbc.update(
        SAVE,
        column("uuid", leads, LeadEmail::leadId),
        column("uuid", leads, LeadEmail::ownerId),
        column("text", leads, LeadEmail::email),
        column("text", leads, LeadEmail::addressKey),
        column("bigint", leads, LeadEmail::leadVersion),
        column("bigint", leads, LeadEmail::version),
        column("text", leads, lead -> documents.write(lead.found())),
        column("text", leads, lead -> documents.write(lead.override())),
        column("timestamptz", leads, lead -> lead.recheck().at()),
        column("integer", leads, lead -> lead.recheck().attempts()));
    history.add(leads.stream().flatMap(lead -> lead.takeChanges().stream()).toList());
  }

  /**
   * Takes leads that are due to be checked again; until the lease ends no other replica takes them.
   */
  public List<LeadEmail> claimDue(Instant now, Instant leaseUntil, int limit) {
    return jdbc.query(
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
        this::read,
        leaseUntil,
        now,
        limit);
  }

  /** Makes the leads with an address due now. */
  public void recheckAddress(String key, Instant now) {
    jdbc.update(
        """
        update lead_email set recheck_at = ?, recheck_attempts = 0
         where lead_id in (select lead_id from lead_email
                            where address_key = ?
                            order by lead_id
                              for update)
        """,
        now,
        key);
  }

  /** Makes the leads with an address at a domain, or below it, due now. */
  public void recheckDomain(String domain, Instant now) {
    jdbc.update(
        """
        update lead_email set recheck_at = ?, recheck_attempts = 0
         where lead_id in (select lead_id from lead_email
                            where mail_domain = ? or mail_domain like ?
                            order by lead_id
                              for update)
        """,
        now,
        domain,
        // A-labels have neither % nor _ in them.
        "%." + domain);
  }

  private LeadEmail read(ResultSet row) throws SQLException {
    return new LeadEmail(
        Jdbc.uuid(row, "lead_id"),
        Jdbc.uuid(row, "owner_id"),
        row.getString("email"),
        row.getString("address_key"),
        row.getLong("lead_version"),
        row.getLong("version"),
        documents.read(row.getString("verdict"), Verdict.class),
        documents.read(row.getString("override"), VerdictOverride.class),
        new Recheck(Jdbc.instant(row, "recheck_at"), row.getInt("recheck_attempts")));
  }
}
