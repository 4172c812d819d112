package io.leadwise.lead.persistence.bulk;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** To what known records belong before they are changed; locks them, in the order of their keys. */
@ApplicationScoped
public class RelationQueries {

  private static final String WITH_KEYS =
      """
      where (external_source, external_id) in (select * from unnest(?::text[], ?::text[]))
      order by external_source, external_id for update
      """;

  @Inject Jdbc jdbc;

  /**
   * To what a record belongs; null where it does not.
   *
   * @param address of an interaction that names no lead
   */
  public record Relations(UUID lead, UUID account, UUID contact, String address) {}

  public Map<ExternalKey, Relations> opportunities(Collection<ExternalKey> keys) {
    return find("lead_id, account_id, contact_id, null as address from opportunity ", keys);
  }

  public Map<ExternalKey, Relations> interactions(Collection<ExternalKey> keys) {
    return find(
        """
        lead_id, null::uuid as account_id, null::uuid as contact_id,
        case when lead_id is null then external_address end as address from interaction
        """,
        keys);
  }

  private Map<ExternalKey, Relations> find(String columnsAndTable, Collection<ExternalKey> keys) {
    return jdbc
        .query(
            "select external_source, external_id, " + columnsAndTable + WITH_KEYS,
            row ->
                Map.entry(
                    new ExternalKey(row.getString("external_source"), row.getString("external_id")),
                    new Relations(
                        Jdbc.uuid(row, "lead_id"),
                        Jdbc.uuid(row, "account_id"),
                        Jdbc.uuid(row, "contact_id"),
                        row.getString("address"))),
            keys.stream().map(ExternalKey::source).toArray(String[]::new),
            keys.stream().map(ExternalKey::id).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
