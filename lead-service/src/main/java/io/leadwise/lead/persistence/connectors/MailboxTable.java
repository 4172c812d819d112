package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose mailboxes may be read, and whom the emails in them may be about. */
@ApplicationScoped
public class MailboxTable {

  /** Sources of what was derived from mailboxes begin with it. */
  public static final String SOURCE_PREFIX = "MAILBOX_";

  private static final String CONSENTING =
      """
      select s.id, s.email from seller s join consent c on c.seller_id = s.id
       where c.granted and s.active
      """;

  @Inject Jdbc jdbc;

  /** The mailbox of a seller, who consented to its being read. */
  public record Mailbox(UUID sellerId, String address) {

    private static Mailbox read(ResultSet row) throws SQLException {
      return new Mailbox(Jdbc.uuid(row, "id"), row.getString("email"));
    }

    @Override
    public String toString() {
      return "Mailbox[" + sellerId + "]";
    }
  }

  /** In the order of the ids of the sellers. */
  public List<Mailbox> consenting() {
    return jdbc.query(CONSENTING + " order by s.id", Mailbox::read);
  }

  /** The mailbox of that seller, who must consent now. */
  public Optional<Mailbox> consenting(UUID sellerId) {
    return jdbc.first(CONSENTING + " and s.id = ?", Mailbox::read, sellerId);
  }

  /** Whether the seller consents; has a withdrawal wait for the end of this transaction. */
  public boolean lockConsent(UUID sellerId) {
    return jdbc.first(
            "select 1 from consent where seller_id = ? and granted for share",
            row -> true,
            sellerId)
        .isPresent();
  }

  /**
   * Which of the addresses belong to leads or contacts.
   *
   * @param addresses in lower case
   */
  public Set<String> known(Collection<String> addresses) {
    return new HashSet<>(
        jdbc.query(
            """
            select a from unnest(?::text[]) a
             where exists (select 1 from lead l
                            where l.email_key = address_key(a) and lower(l.email) = a)
                or exists (select 1 from contact c where lower(c.email) = a)
            """,
            row -> row.getString("a"),
            addresses));
  }

  /** Deletes what was derived from the mailboxes of a seller. */
  public int deleteDerived(UUID sellerId) {
    return jdbc.update(
        "delete from interaction where coworker_id = ? and starts_with(external_source, ?)",
        sellerId,
        SOURCE_PREFIX);
  }
}
