package io.leadwise.consent.messaging;

import static io.leadwise.consent.Sellers.ME;
import static io.leadwise.consent.Sellers.as;
import static org.hamcrest.Matchers.hasItem;

import io.leadwise.consent.Agent;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The examples of agent-settings-changed and seller-changed, through their real consumers. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgentKnowledgeContractTest {

  private final UUID seller = UUID.randomUUID();

  @Test
  void theLatestStateOfTheAgentCounts() {
    Agent.isActive(true);
    Agent.isActive(false);
    Agent.isActive(true);
  }

  @Test
  void oldNewsAboutASellerChangesNothing() {
    Agent.isActive(true);
    Agent.knows(seller, 3, false, "salesperson");

    Agent.seller(seller, 2, true, "salesperson");
    // A later one on the same key tells that the old one is read.
    Agent.knows(seller, 4, true, "marketer");
    Agent.seller(seller, 3, true, "salesperson");
    Agent.knows(seller, 5, false, "marketer");

    as(seller)
        .get(ME)
        .then()
        .body(
            "conditions.reason",
            hasItem("You have none of the roles that the agent works for: salesperson."));
  }
}
