package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.mail.BounceClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Latest bounce per address that counts against it. */
@ApplicationScoped
public class BounceRepository {

  @Inject Sql sql;

  public Map<String, BounceClass> find(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, BounceClass> found = new HashMap<>();
    sql.query(
        "select address_key, bounce_class from email_bounce where address_key = any (?)",
        (connection, statement) ->
            statement.setArray(1, connection.createArrayOf("text", keys.toArray())),
        row -> found.put(row.getString(1), BounceClass.valueOf(row.getString(2))));
    return found;
  }

  /** Keeps a bounce in place of an earlier one. */
  public void keep(String key, String status, BounceClass kind, String text, Instant now) {
    sql.update(
        """
        insert into email_bounce (address_key, status, bounce_class, text, bounced_at)
        values (?, ?, ?, ?, ?)
        on conflict (address_key) do update
           set status = excluded.status, bounce_class = excluded.bounce_class,
               text = excluded.text, bounced_at = excluded.bounced_at
        """,
        (connection, statement) -> {
          statement.setString(1, key);
          statement.setString(2, status);
          statement.setString(3, kind.name());
          statement.setString(4, text);
          statement.setTimestamp(5, Columns.timestamp(now));
        });
  }
}
