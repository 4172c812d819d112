package io.leadwise.emailvalidation.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A SubEthaSMTP server that insists on STARTTLS, under a certificate that it signed itself. */
final class EncryptedMailServer implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  private final SMTPServer server;
  private final List<String> recipients = new CopyOnWriteArrayList<>();

  EncryptedMailServer(String address, int port, String onlyMailbox, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getByName(address))
            .requireTLS()
            .startTlsSocketFactory(selfSigned(folder))
            .messageHandlerFactory(context -> new Mailboxes(context, onlyMailbox))
            .build();
    server.start();
  }

  /** Recipients that were asked for on encrypted lines. */
  List<String> recipients() {
    return List.copyOf(recipients);
  }

  private static SSLContext selfSigned(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("mail.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int ended =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "mail",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=mail.example",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IOException("keytool ended with " + ended);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Mailboxes implements MessageHandler {

    private final MessageContext context;
    private final String only;

    Mailboxes(MessageContext context, String only) {
      this.context = context;
      this.only = only;
    }

    @Override
    public void from(String sender) {
      // Anybody may ask.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      recipients.add(recipient);
      if (!recipient.equals(only)) {
        throw new RejectException(550, "5.1.1 No such user");
      }
    }

    @Override
    public String data(InputStream data) {
      throw new IllegalStateException("A probe sends nothing: " + context.getRemoteAddress());
    }

    @Override
    public void done() {
      // Nothing to tidy up.
    }
  }
}
