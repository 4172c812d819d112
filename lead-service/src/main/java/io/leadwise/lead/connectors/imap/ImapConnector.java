package io.leadwise.lead.connectors.imap;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.Secrets;
import io.leadwise.lead.application.connectors.StreamClosedException;
import io.leadwise.lead.application.connectors.mail.MailReader;
import io.leadwise.lead.application.connectors.mail.Mailboxes;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.connectors.http.SettingsCheck;
import io.leadwise.lead.domain.connectors.ConnectorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads mailboxes of consenting sellers by IMAP: their inbox and what they sent. Folders are opened
 * for reading only, so that nothing is marked as seen.
 */
@ApplicationScoped
public class ImapConnector implements Connector {

  private static final Map<String, Integer> PORTS = Map.of("imaps", 993, "imap", 143);

  @Inject Mailboxes mailboxes;
  @Inject MailReader reader;
  @Inject Secrets secrets;
  @Inject ConnectorsConfig config;
  @Inject Clock clock;

  @Override
  public ConnectorType type() {
    return ConnectorType.IMAP;
  }

  @Override
  public List<String> check(Connection connection) {
    List<String> sentences =
        new ArrayList<>(SettingsCheck.of(connection.settings()).needsUrl().sentences());
    connection
        .settings()
        .url()
        .filter(url -> !url.startsWith("imap"))
        .ifPresent(url -> sentences.add("url must begin with imaps."));
    connection
        .settings()
        .mailboxes()
        .values()
        .forEach(
            reference -> {
              String fault = secrets.fault(reference);
              if (fault != null) {
                sentences.add("A secret of mailboxes " + fault + ".");
              }
            });
    if (connection.settings().mailboxes().isEmpty()) {
      sentences.add("mailboxes is empty: whose are to be read?");
    }
    return sentences;
  }

  @Override
  public List<PullStream> streams(Connection connection) {
    Map<String, String> known = secretsByAddress(connection);
    List<PullStream> streams = new ArrayList<>();
    for (var mailbox : mailboxes.consenting()) {
      if (known.containsKey(mailbox.address())) {
        for (ImapFolder folder : ImapFolder.values()) {
          streams.add(PullStream.ofMailbox(folder, mailbox.sellerId()));
        }
      }
    }
    return streams;
  }

  @Override
  public PulledPage pull(Connection connection, PullStream stream, String position, int limit) {
    UUID seller = stream.sellerId();
    String address = mailboxes.open(seller).address();
    String reference = secretsByAddress(connection).get(address);
    if (reference == null) {
      throw new StreamClosedException();
    }
    ImapFolder folder = stream.part(ImapFolder.class);
    URI url = URI.create(connection.settings().url().orElseThrow());
    try (Store store = session(url).getStore(url.getScheme())) {
      int port = url.getPort() < 0 ? PORTS.get(url.getScheme()) : url.getPort();
      store.connect(url.getHost(), port, address, secrets.read(reference));
      var since = clock.instant().minus(connection.settings().lookBack());
      return new ImapPages(reader, seller, address, since)
          .read(store, folder, ImapPosition.parse(position), limit);
    } catch (AuthenticationFailedException e) {
      throw new ConnectorFailedException(
          "sign-in-failed", url.getHost() + " refuses the password of a mailbox.");
    } catch (MessagingException e) {
      throw new ConnectorFailedException(
          "remote-failed", url.getHost() + " does not answer as a mail server should.");
    }
  }

  /** Addresses in lower case. */
  private static Map<String, String> secretsByAddress(Connection connection) {
    return connection.settings().mailboxes().entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  private Session session(URI url) {
    String millis = Long.toString(Duration.from(config.timeout()).toMillis());
    String prefix = "mail." + url.getScheme() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", millis);
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "peek", "true");
    return Session.getInstance(properties);
  }
}
