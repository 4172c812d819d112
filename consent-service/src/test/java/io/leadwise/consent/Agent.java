package io.leadwise.consent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What lead-service says about the agent and its sellers: the committed examples, as events. */
public final class Agent {

  private static final String ME = "/api/v1/consents/me";

  /** The topic is shared by all tests of this JVM, and a lower version is old news. */
  private static final AtomicLong VERSION =
      new AtomicLong(Long.getLong("leadwise.test.agent-version", 100));

  private Agent() {}

  /** Switches the agent on or off for salespeople, and waits until the service knows. */
  public static void isActive(boolean active) {
    ObjectNode event = (ObjectNode) Contracts.example("agent-settings-changed");
    long version = VERSION.incrementAndGet();
    System.setProperty("leadwise.test.agent-version", Long.toString(version));
    event.put("version", version).put("active", active);
    Contracts.assertValid("agent-settings-changed", event);
    send("agent-settings-changed", "agent", "leadwise.agent.settings-changed.v1", event);
    awaitReason(
        UUID.randomUUID(), active ? "The agent is switched on." : "The agent is switched off.");
  }

  /** Registers a seller with a role, and waits until the service knows. */
  public static void knows(UUID seller, long version, boolean active, String role) {
    seller(seller, version, active, role);
    awaitReason(
        seller,
        active
            ? "You are an active seller."
            : "You are registered as a seller who is no longer active.");
  }

  /** Registers a seller without waiting. */
  public static void seller(UUID seller, long version, boolean active, String role) {
    ObjectNode event = (ObjectNode) Contracts.example("seller-changed");
    event.put("sellerId", seller.toString()).put("version", version).put("active", active);
    event.putArray("roles").add(role);
    Contracts.assertValid("seller-changed", event);
    send("seller-changed", seller.toString(), "leadwise.seller.changed.v1", event);
  }

  private static void send(String topic, String key, String type, ObjectNode event) {
    TestKafka.send(topic, key, type, UUID.randomUUID().toString(), event.toString());
  }

  private static void awaitReason(UUID seller, String reason) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.seller(seller))
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("conditions.reason")
                    .contains(reason));
  }
}
