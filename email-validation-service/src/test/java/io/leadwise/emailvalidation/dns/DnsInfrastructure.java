package io.leadwise.emailvalidation.dns;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Lets the service under test ask the responder, and wait briefly. */
public class DnsInfrastructure implements QuarkusTestResourceLifecycleManager {

  private DnsResponder responder;

  @Override
  public Map<String, String> start() {
    try {
      responder = new DnsResponder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String prefix = "leadwise.email-validation.";
    return Map.of(
        prefix + "dns.servers",
        responder.address(),
        prefix + "dns.timeout",
        "PT0.4S",
        prefix + "dns.retries",
        "1",
        prefix + "dns.total-timeout",
        "PT2S",
        prefix + "dns.cache-failure",
        "PT0.2S",
        prefix + "recheck.every",
        "1s",
        prefix + "recheck.first-delay",
        "PT1S",
        "leadwise.http.rate-limits.\"/api/v1/email-validation-batches\"",
        "150000");
  }

  @Override
  public void stop() {
    responder.close();
  }
}
