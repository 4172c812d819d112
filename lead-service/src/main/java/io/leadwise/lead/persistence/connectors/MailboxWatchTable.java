package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Folders of mailboxes whose changes are announced to us. */
@ApplicationScoped
public class MailboxWatchTable {

  @Inject Jdbc jdbc;

  /**
   * A folder that is watched.
   *
   * @param stream of the connection
   * @param subscriptionId what the other system calls it
   * @param proofHash SHA-256 of the word that its announcements bring along
   * @param expiresAt when the other system forgets it
   */
  public record Watch(
      String stream, UUID sellerId, String subscriptionId, byte[] proofHash, Instant expiresAt) {

    /** The same, to be forgotten later. */
    public Watch until(Instant later) {
      return new Watch(stream, sellerId, subscriptionId, proofHash, later);
    }

    @Override
    public String toString() {
      return "Watch[" + stream + "]";
    }
  }

  /** In the order of the names of the streams. */
  public List<Watch> all(String connection) {
    return read("connection = ? order by stream", connection);
  }

  /** Those of the subscriptions that are known. */
  public List<Watch> of(String connection, Collection<String> subscriptionIds) {
    return read("connection = ? and subscription_id = any(?)", connection, subscriptionIds);
  }

  private List<Watch> read(String which, Object... parameters) {
    return jdbc.query(
        "select stream, seller_id, subscription_id, proof_hash, expires_at from mailbox_watch where "
            + which,
        row ->
            new Watch(
                row.getString("stream"),
                Jdbc.uuid(row, "seller_id"),
                row.getString("subscription_id"),
                row.getBytes("proof_hash"),
                Jdbc.instant(row, "expires_at")),
        parameters);
  }

  /** Adds or replaces the watch of a stream. */
  public void put(String connection, Watch watch) {
    jdbc.update(
        """
        insert into mailbox_watch
          (connection, stream, seller_id, subscription_id, proof_hash, expires_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (connection, stream) do update
          set subscription_id = excluded.subscription_id, proof_hash = excluded.proof_hash,
              expires_at = excluded.expires_at
        """,
        connection,
        watch.stream(),
        watch.sellerId(),
        watch.subscriptionId(),
        watch.proofHash(),
        watch.expiresAt());
  }

  public void delete(String connection, String stream) {
    jdbc.update(
        "delete from mailbox_watch where connection = ? and stream = ?", connection, stream);
  }
}
