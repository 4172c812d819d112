package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deletes records that are gone in the system that they came from, many at a time. */
@ApplicationScoped
public class RemovalTable {

  @Inject Jdbc jdbc;

  /**
   * Deletes contacts; opportunities that belonged to nobody else go with them.
   *
   * @return leads that were connected to one
   */
  public List<UUID> contacts(Collection<UUID> ids) {
    UUID[] gone = ids.toArray(UUID[]::new);
    List<UUID> leads =
        jdbc.query(
            "update lead set contact_id = null where contact_id = any(?) returning id",
            row -> Jdbc.uuid(row, "id"),
            (Object) gone);
    jdbc.update(
        """
        delete from opportunity
         where contact_id = any(?) and account_id is null and lead_id is null
        """,
        (Object) gone);
    jdbc.update(
        "update opportunity set contact_id = null, version = version + 1 where contact_id = any(?)",
        (Object) gone);
    jdbc.update("delete from contact where id = any(?)", (Object) gone);
    return leads;
  }

  /** As {@link #contacts}, for accounts; their contacts stay without an account. */
  public List<UUID> accounts(Collection<UUID> ids) {
    UUID[] gone = ids.toArray(UUID[]::new);
    List<UUID> leads =
        jdbc.query(
            "update lead set account_id = null where account_id = any(?) returning id",
            row -> Jdbc.uuid(row, "id"),
            (Object) gone);
    jdbc.update(
        "update contact set account_id = null, version = version + 1 where account_id = any(?)",
        (Object) gone);
    jdbc.update(
        """
        delete from opportunity
         where account_id = any(?) and contact_id is null and lead_id is null
        """,
        (Object) gone);
    jdbc.update(
        "update opportunity set account_id = null, version = version + 1 where account_id = any(?)",
        (Object) gone);
    jdbc.update("delete from account where id = any(?)", (Object) gone);
    return leads;
  }

  public void opportunities(Collection<UUID> ids) {
    jdbc.update("delete from opportunity where id = any(?)", (Object) ids.toArray(UUID[]::new));
  }

  public void interactions(Collection<UUID> ids) {
    jdbc.update("delete from interaction where id = any(?)", (Object) ids.toArray(UUID[]::new));
  }
}
