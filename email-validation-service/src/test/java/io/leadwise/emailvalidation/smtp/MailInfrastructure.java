package io.leadwise.emailvalidation.smtp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/**
 * A mail server for the service under test, and a name server that leads to it. Of greylisted.com
 * the server refuses each mailbox once.
 */
public class MailInfrastructure implements QuarkusTestResourceLifecycleManager {

  private ZoneServer zone;
  private ScriptedMailServer mailServer;

  @Override
  public Map<String, String> start() {
    mailServer =
        new ScriptedMailServer("127.0.0.1", 0)
            .on("RCPT TO:<(ada|info)@probed.com>", "250 2.1.5 OK")
            .on("RCPT TO:<full@probed.com>", "452 4.2.2 Mailbox full")
            .on("RCPT TO:<blocked@probed.com>", "554 5.7.1 You are on our block list")
            .on("RCPT TO:<.*@(anybody|everybody).com>", "250 2.1.5 OK")
            .on("RCPT TO:<ada@greylisted.com>", OnceRefused.with("451 4.7.1 Greylisted"))
            .on("RCPT.*", "550 5.1.1 No such user");
    zone = new ZoneServer().address("mx.probed.com", "127.0.0.1");
    List.of("probed.com", "anybody.com", "everybody.com", "greylisted.com")
        .forEach(domain -> zone.mx(domain, 10, "mx.probed.com"));
    String prefix = "leadwise.email-validation.";
    return Map.of(
        prefix + "dns.servers", zone.address(),
        prefix + "dns.timeout", "PT0.4S",
        prefix + "probe.port", Integer.toString(mailServer.port()));
  }

  @Override
  public void stop() {
    zone.close();
    mailServer.close();
  }
}
