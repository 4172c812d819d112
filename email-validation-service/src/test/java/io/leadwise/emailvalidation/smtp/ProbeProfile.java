package io.leadwise.emailvalidation.smtp;

import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service with the mailbox probe turned on, and allowed to ask this machine. */
public class ProbeProfile implements QuarkusTestProfile {

  private static final String PREFIX = "leadwise.email-validation.";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        PREFIX + "probe.enabled", "true",
        PREFIX + "probe.allow-loopback", "true",
        PREFIX + "probe.pause", "PT0S",
        PREFIX + "probe.command-timeout", "PT2S",
        PREFIX + "probe.total-timeout", "PT5S",
        PREFIX + "recheck.every", "1s",
        PREFIX + "recheck.first-delay", "PT1S");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(Infrastructure.class),
        new TestResourceEntry(MailInfrastructure.class));
  }

  /** The name server of the other tests would answer in place of ours. */
  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
