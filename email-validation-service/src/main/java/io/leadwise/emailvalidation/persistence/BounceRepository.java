package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Latest bounce per address that counts against it. */
@ApplicationScoped
public class BounceRepository {

  @Inject Jdbc jdbc;

  public Map<String, BounceClass> find(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, BounceClass> found = new HashMap<>();
    jdbc.query(
        "select address_key, bounce_class from email_bounce where address_key = any (?)",
        row ->
            found.put(
                row.getString("address_key"), BounceClass.valueOf(row.getString("bounce_class"))),
        keys);
    return found;
  }

  /** Keeps a bounce in place of an earlier one. */
  public void keep(String key, String status, BounceClass kind, String text, Instant now) {
    jdbc.update(
        """
        insert into email_bounce (address_key, status, bounce_class, text, bounced_at)
        values (?, ?, ?, ?, ?)
        on conflict (address_key) do update
           set status = excluded.status, bounce_class = excluded.bounce_class,
               text = excluded.text, bounced_at = excluded.bounced_at
        """,
        key,
        status,
        kind,
        text,
        now);
  }
}
