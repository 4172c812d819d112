package io.leadwise.lead.persistence.bulk;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds records of a kind by ids or external keys, many at a time. */
@ApplicationScoped
public class ReferenceQueries {

  /** Kinds of records. */
  public enum Kind {
    LEAD,
    ACCOUNT,
    CONTACT,
    SELLER,
    OPPORTUNITY,
    INTERACTION;

    private String table() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Inject Jdbc jdbc;

  public Set<UUID> existing(Kind kind, Collection<UUID> ids) {
    return new HashSet<>(
        jdbc.query(
            "select id from " + kind.table() + " where id = any(?)",
            row -> Jdbc.uuid(row, "id"),
            (Object) ids.toArray(UUID[]::new)));
  }

  public Map<ExternalKey, UUID> byKeys(Kind kind, Collection<ExternalKey> keys) {
    return jdbc
        .query(
            """
            select r.external_source, r.external_id, r.id
              from unnest(?::text[], ?::text[]) as k(source, id)
              join %s r on r.external_source = k.source and r.external_id = k.id
            """
                .formatted(kind.table()),
            row ->
                Map.entry(
                    new ExternalKey(row.getString("external_source"), row.getString("external_id")),
                    Jdbc.uuid(row, "id")),
            keys.stream().map(ExternalKey::source).toArray(String[]::new),
            keys.stream().map(ExternalKey::id).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
