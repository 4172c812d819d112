package io.leadwise.lead.connectors.imap;

import io.leadwise.lead.application.connectors.CursorExpiredException;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mail.MailMessage;
import io.leadwise.lead.application.connectors.mail.MailReader;
import io.leadwise.lead.application.connectors.records.PulledInteraction;
import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Reads the emails of a folder that are newer than its position, a page at a time. */
final class ImapPages {

  private final MailReader reader;
  private final UUID seller;
  private final String own;
  private final Instant since;

  /**
   * @param own address of the mailbox
   * @param since older emails are passed over
   */
  ImapPages(MailReader reader, UUID seller, String own, Instant since) {
    this.reader = reader;
    this.seller = seller;
    this.own = own;
    this.since = since;
  }

  PulledPage read(Store store, ImapFolder kind, ImapPosition position, int limit)
      throws MessagingException {
    IMAPFolder folder = kind.find(store);
    if (folder == null) {
      return PulledPage.ofMailbox(List.of(), List.of(), null, false);
    }
    folder.open(Folder.READ_ONLY);
    try {
      long validity = folder.getUIDValidity();
      if (position != null && position.validity() != validity) {
        throw new CursorExpiredException();
      }
      long last = position == null ? 0 : position.last();
      return page(folder, kind, new ImapPosition(validity, last), limit);
    } finally {
      folder.close(false);
    }
  }

  private PulledPage page(IMAPFolder folder, ImapFolder kind, ImapPosition from, int limit)
      throws MessagingException {
    // "Up to the last one" always gives the last one, also when it is older.
    List<Message> newer = new ArrayList<>();
    for (Message message : folder.getMessagesByUID(from.last() + 1, UIDFolder.LASTUID)) {
      if (folder.getUID(message) > from.last()) {
        newer.add(message);
      }
    }
    List<Message> page = newer.subList(0, Math.min(limit, newer.size()));
    FetchProfile envelopes = new FetchProfile();
    envelopes.add(FetchProfile.Item.ENVELOPE);
    folder.fetch(page.toArray(Message[]::new), envelopes);
    List<MailMessage> messages = new ArrayList<>();
    long last = from.last();
    for (Message message : page) {
      last = folder.getUID(message);
      MailMessage read = message(message, kind, from.validity() + ":" + last);
      if (read != null) {
        messages.add(read);
      }
    }
    // Words are read while the folder is open.
    List<PulledInteraction> interactions = reader.read(seller, messages);
    return PulledPage.ofMailbox(
        interactions,
        List.of(),
        new ImapPosition(from.validity(), last).text(),
        page.size() < newer.size());
  }

  /** Null for an email without a time, and for one that is too old. */
  private MailMessage message(Message message, ImapFolder kind, String uid)
      throws MessagingException {
    Date received = message.getReceivedDate();
    Date at = received == null ? message.getSentDate() : received;
    if (at == null || at.toInstant().isBefore(since)) {
      return null;
    }
    List<String> others =
        kind == ImapFolder.INBOX
            ? addresses(message.getFrom())
            : addresses(
                message.getRecipients(RecipientType.TO), message.getRecipients(RecipientType.CC));
    return new MailMessage(
        kind + ":" + uid,
        kind.type(),
        at.toInstant(),
        message.getSubject(),
        others.stream().filter(address -> !address.equalsIgnoreCase(own)).toList(),
        () -> MailWords.of(message));
  }

  private static List<String> addresses(Address[]... lists) {
    return Arrays.stream(lists)
        .filter(list -> list != null)
        .flatMap(Arrays::stream)
        .filter(InternetAddress.class::isInstance)
        .map(address -> ((InternetAddress) address).getAddress())
        .toList();
  }
}
