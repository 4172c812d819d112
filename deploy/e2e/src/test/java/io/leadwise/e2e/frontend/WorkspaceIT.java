package io.leadwise.e2e.frontend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client and the workspace against the running suite; the stories are in deploy/frontend. */
@Order(12)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceIT {

  private static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();

  private final Suite suite;

  WorkspaceIT(Suite suite) {
    this.suite = suite;
  }

  @BeforeAll
  void givenTheSampleLeadsAndARun() {
    NodeTests.assumeNode();
    SampleDay.prepare(suite);
  }

  @Test
  void thePackedClientListsLeadsInFiveLines() {
    NodeTests.assertPass(List.of("browser/client.test.mjs"), environment());
  }

  @Test
  void aSellersFirstDayAndAnAdminsWorkInTheBrowser() {
    Optional<String> chromium = NodeTests.chromium();
    assumeTrue(
        chromium.isPresent(),
        "SKIPPED: there is no Chromium, and it cannot be installed here (Debian: apt-get install chromium)");
    Map<String, String> environment = environment();
    environment.put("CHROMIUM", chromium.get());
    environment.put("SCREENSHOTS", PICTURES.toString());

    NodeTests.assertPass(List.of("browser/journeys.test.mjs"), environment);
  }

  private Map<String, String> environment() {
    return new HashMap<>(Map.of("LEADWISE_URL", suite.url()));
  }
}
