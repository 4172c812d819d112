package io.leadwise.lead.persistence.crm;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.crm.ConsentChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which sellers consented. */
@ApplicationScoped
public class ConsentTable {

  @Inject Jdbc jdbc;

  /**
   * @return whether it was news
   */
  public boolean upsert(ConsentChange change) {
    return jdbc.update(
            """
            insert into consent (seller_id, granted, version) values (?, ?, ?)
            on conflict (seller_id) do update
              set granted = excluded.granted, version = excluded.version
              where consent.version < excluded.version
            """,
            change.sellerId(),
            change.granted(),
            change.version())
        == 1;
  }
}
