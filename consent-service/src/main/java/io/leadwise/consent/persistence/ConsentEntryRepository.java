package io.leadwise.consent.persistence;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.LedgerHead;
import io.leadwise.kit.jdbc.Jdbc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger in the database. */
@ApplicationScoped
public class ConsentEntryRepository implements PanacheRepositoryBase<ConsentEntry, UUID> {

  /** Advisory lock (PostgreSQL, 13.3.5) of whoever adds an entry; the ASCII codes of "consents". */
  private static final long APPEND_LOCK = 0x636f6e73656e7473L;

  @Inject Jdbc jdbc;

  public Optional<ConsentEntry> latest(UUID sellerId) {
    return find(
            "sellerId = ?1 and purpose = ?2 order by version desc", sellerId, ConsentEntry.PURPOSE)
        .page(Page.ofSize(1))
        .firstResultOptional();
  }

  /**
   * Lets no other entry be added until the running transaction ends: the chain has one end. What is
   * read afterwards is what others committed before.
   *
   * @return the end of the chain
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LedgerHead lockHead() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> true, APPEND_LOCK);
    return head();
  }

  /** The last entry. */
  public LedgerHead head() {
    return jdbc.first(
            "select sequence, hash from consent_entry order by sequence desc limit 1",
            row -> new LedgerHead(row.getLong("sequence"), row.getString("hash")))
        .orElse(LedgerHead.GENESIS);
  }

  /** Adds the entry; the database refuses one that does not continue the chain. */
  public void append(ConsentEntry entry) {
    persistAndFlush(entry);
  }

  /**
   * In the order of the chain.
   *
   * @param after number of the last entry that is not wanted; 0 from the start
   */
  public List<ConsentEntry> chain(long after, int limit) {
    return find("sequence > ?1 order by sequence", after).page(Page.ofSize(limit)).list();
  }

  public Optional<ConsentEntry> bySequence(long sequence) {
    return find("sequence", sequence).firstResultOptional();
  }

  /** Whether an entry of the ledger has this hash. */
  public boolean holds(String hash) {
    return count("hash", hash) > 0;
  }

  /** Newest first, before the given number; null from the end. */
  public List<ConsentEntry> page(UUID sellerId, Long before, int limit) {
    return find(
            "(?1 is null or sellerId = ?1) and (?2 is null or sequence < ?2) order by sequence desc",
            sellerId,
            before)
        .page(Page.ofSize(limit))
        .list();
  }
}
