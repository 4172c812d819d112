package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.BouncePolicy;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bounces by address: the latest hard one, and the soft ones of late. */
@ApplicationScoped
public class BounceRepository {

  @Inject Jdbc jdbc;

  /**
   * Returns what counts against addresses now. A hard bounce outweighs soft ones; these count when
   * there are enough of them, and as a full mailbox when all of them say so.
   */
  public Map<String, BounceClass> find(Collection<String> keys, BouncePolicy policy, Instant now) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, BounceClass> found = new HashMap<>();
    jdbc.query(
        """
        select address_key,
               case when bool_and(bounce_class = 'MAILBOX_FULL') then 'MAILBOX_FULL'
                    else 'TEMPORARY' end as bounce_class,
               false as hard
          from soft_bounce
         where address_key = any (?) and bounced_at > ?
         group by address_key having count(*) >= ?
        union all
        select address_key, bounce_class, true
          from email_bounce
         where address_key = any (?) and (bounce_class = 'PERMANENT' or bounced_at > ?)
         order by hard
        """,
        row ->
            found.put(
                row.getString("address_key"), BounceClass.valueOf(row.getString("bounce_class"))),
        keys,
        policy.since(now),
        policy.softLimit(),
        keys,
        policy.since(now));
    return found;
  }

  /** Keeps a hard bounce in place of an earlier one. */
  public void keep(String key, SmtpReply reply, BounceClass kind, Instant now) {
    jdbc.update(
        """
        insert into email_bounce (address_key, status, bounce_class, text, bounced_at)
        values (?, ?, ?, ?, ?)
        on conflict (address_key) do update
           set status = excluded.status, bounce_class = excluded.bounce_class,
               text = excluded.text, bounced_at = excluded.bounced_at
        """,
        key,
        reply.toString(),
        kind,
        reply.text(),
        now);
  }

  /** Counts a soft bounce, once for each report. */
  public void count(String key, UUID reportId, boolean full, Instant now) {
    jdbc.update(
        """
        insert into soft_bounce (address_key, report_id, bounce_class, bounced_at)
        values (?, ?, ?, ?)
        on conflict do nothing
        """,
        key,
        reportId,
        full ? BounceClass.MAILBOX_FULL : BounceClass.TEMPORARY,
        now);
  }

  /**
   * Deletes what counts no longer.
   *
   * @return keys of the addresses
   */
  public List<String> deletePassed(Instant before) {
    return jdbc.query(
        """
        with soft as (delete from soft_bounce where bounced_at <= ? returning address_key),
             filled as (delete from email_bounce
                         where bounce_class = 'MAILBOX_FULL' and bounced_at <= ?
                        returning address_key)
        select address_key from soft union select address_key from filled order by 1
        """,
        row -> row.getString("address_key"),
        before,
        before);
  }
}
