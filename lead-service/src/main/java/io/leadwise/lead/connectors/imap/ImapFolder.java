package io.leadwise.lead.connectors.imap;

import io.leadwise.lead.domain.crm.InteractionType;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** What is read of a mailbox. */
enum ImapFolder {
  INBOX(InteractionType.EMAIL_IN),
  SENT(InteractionType.EMAIL_OUT);

  private static final List<String> USUAL_NAMES = List.of("sent", "sent items", "sent messages");

  private final InteractionType type;

  ImapFolder(InteractionType type) {
    this.type = type;
  }

  InteractionType type() {
    return type;
  }

  /** The folder; null when the mailbox has none. */
  IMAPFolder find(Store store) throws MessagingException {
    if (this == INBOX) {
      return (IMAPFolder) store.getFolder("INBOX");
    }
    IMAPFolder named = null;
    for (Folder folder : store.getDefaultFolder().list("*")) {
      IMAPFolder candidate = (IMAPFolder) folder;
      // RFC 6154 marks it; older servers only name it.
      if (Arrays.asList(candidate.getAttributes()).contains("\\Sent")) {
        return candidate;
      }
      if (USUAL_NAMES.contains(candidate.getName().toLowerCase(Locale.ROOT))) {
        named = candidate;
      }
    }
    return named;
  }
}
