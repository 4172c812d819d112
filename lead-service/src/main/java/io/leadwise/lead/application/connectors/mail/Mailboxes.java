package io.leadwise.lead.application.connectors.mail;

import io.leadwise.lead.application.connectors.StreamClosedException;
import io.leadwise.lead.persistence.connectors.CursorTable;
import io.leadwise.lead.persistence.connectors.MailboxTable;
import io.leadwise.lead.persistence.connectors.MailboxTable.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose mailboxes may be read: those of active sellers who consented, and nobody's else (domain.md
 * §1). Whoever reads asks before each request.
 */
@ApplicationScoped
public class Mailboxes {

  @Inject MailboxTable table;
  @Inject CursorTable cursors;

  @Transactional
  public List<Mailbox> consenting() {
    return table.consenting();
  }

  /**
   * The mailbox of a seller, to be read now.
   *
   * @throws StreamClosedException when the seller does not consent, or not any more
   */
  @Transactional
  public Mailbox open(UUID sellerId) {
    return table.consenting(sellerId).orElseThrow(StreamClosedException::new);
  }

  /**
   * Which of the addresses belong to leads or contacts: of other emails nothing is kept, so that a
   * seller's private ones leave no trace, and those of an erased person do not come back.
   *
   * @param addresses in lower case
   */
  @Transactional
  public Set<String> known(Collection<String> addresses) {
    return addresses.isEmpty() ? Set.of() : table.known(addresses);
  }

  /** Deletes what was derived from the mailboxes of a seller, and where their reading stood. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID sellerId) {
    table.deleteDerived(sellerId);
    cursors.deleteOf(sellerId);
  }
}
