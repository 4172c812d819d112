package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.insight.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The local copy of what sellers consented to. */
@ApplicationScoped
public class ConsentRepository {
  private final Jdbc jdbc;

  ConsentRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the consents that are newer than what is known; old news changes nothing.
   *
   * @return the sellers whose consent was kept
   */
  public List<UUID> save(List<Consent> consents) {
    return jdbc.query(
        """
        insert into seller_consents (seller_id, version, granted, decided_at)
        select distinct on (seller_id) seller_id, version, granted, decided_at
          from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::timestamptz[])
            as c (seller_id, version, granted, decided_at)
         order by seller_id, version desc
        on conflict (seller_id) do update
          set version = excluded.version, granted = excluded.granted,
              decided_at = excluded.decided_at
          where seller_consents.version < excluded.version
        returning seller_id
        """,
        row -> Jdbc.uuid(row, "seller_id"),
        column("uuid", consents, Consent::sellerId),
        column("bigint", consents, Consent::version),
        column("boolean", consents, Consent::granted),
        column("timestamptz", consents, Consent::decidedAt));
  }

  /** Those of the sellers whose consent is known here. */
  public Set<UUID> consenting(Collection<UUID> sellerIds) {
    return Set.copyOf(
        jdbc.query(
            "select seller_id from seller_consents where seller_id = any(?) and granted",
            row -> Jdbc.uuid(row, "seller_id"),
            sellerIds));
  }

  /** Those of the sellers who are known here not to consent any more. */
  public Set<UUID> withdrawn(Collection<UUID> sellerIds) {
    return Set.copyOf(
        jdbc.query(
            "select seller_id from seller_consents where seller_id = any(?) and not granted",
            row -> Jdbc.uuid(row, "seller_id"),
            sellerIds));
  }
}
