package io.leadwise.consent.persistence;

import io.leadwise.consent.domain.ConsentEntry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger in the database. */
@ApplicationScoped
public class ConsentEntryRepository implements PanacheRepositoryBase<ConsentEntry, UUID> {

  public Optional<ConsentEntry> latest(UUID sellerId) {
    return find(
            "sellerId = ?1 and purpose = ?2 order by version desc", sellerId, ConsentEntry.PURPOSE)
        .page(Page.ofSize(1))
        .firstResultOptional();
  }

  /**
   * Adds the entry unless one with its version exists: of two that come at the same time, one wins
   * and the other waits for it here.
   *
   * @return whether it was added
   */
  public boolean append(ConsentEntry entry) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into consent_entry
                  (id, seller_id, purpose, version, status, text_version, language, recorded_at)
                values (:id, :seller, :purpose, :version, :status, :textVersion, :language, :at)
                on conflict (seller_id, purpose, version) do nothing
                """)
            .setParameter("id", entry.id())
            .setParameter("seller", entry.sellerId())
            .setParameter("purpose", entry.purpose())
            .setParameter("version", entry.version())
            .setParameter("status", entry.status().name())
            .setParameter("textVersion", entry.textVersion())
            .setParameter("language", entry.language())
            .setParameter("at", entry.recordedAt())
            .executeUpdate()
        == 1;
  }

  /** Newest first, after the given entry; null from the start. */
  public List<ConsentEntry> page(UUID sellerId, Instant beforeAt, UUID beforeId, int limit) {
    return getEntityManager()
        .createQuery(
            """
            from ConsentEntry e
             where (cast(:seller as uuid) is null or e.sellerId = :seller)
               and (cast(:at as Instant) is null
                    or e.recordedAt < :at or (e.recordedAt = :at and e.id < :id))
             order by e.recordedAt desc, e.id desc
            """,
            ConsentEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("at", beforeAt)
        .setParameter("id", beforeId)
        .setMaxResults(limit)
        .getResultList();
  }
}
