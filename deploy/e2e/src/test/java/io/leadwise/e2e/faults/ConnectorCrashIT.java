package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * 50,000 leads of Dataverse in pages of 500: the server is busy once, the service is killed in the
 * middle, and every lead arrives once; the second run moves only what changed.
 */
@Tag("connectors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectorCrashIT {

  private static final int LEADS = 50_000;
  private static final int PAGE = 500;
  private static final String PATH = "/api/v1/connections/crm";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SETTING = "leadwise.connectors.connections.crm.";

  @TempDir static Path folder;

  private DataverseStub crm;
  private Suite suite;
  private LeadwiseApi admin;

  @BeforeAll
  void givenAConnection() throws IOException {
    crm = new DataverseStub(LEADS, PAGE, 30);
    Path secret = Files.writeString(folder.resolve("secret"), "hush");
    suite =
        Suite.start(
            Suites.faults("connector-crash")
                .property(Service.LEAD, "leadwise.connectors.tick", "1s")
                // Nobody waits long for the dead; the checks of the lease need short time-outs
                // then.
                .property(Service.LEAD, "leadwise.connectors.lease", "PT8S")
                .property(Service.LEAD, "leadwise.connectors.timeout", "PT2S")
                .property(Service.LEAD, "leadwise.connectors.attempts", "2")
                .property(Service.LEAD, "leadwise.connectors.longest-wait", "PT1.5S")
                .property(Service.LEAD, SETTING + "type", "DATAVERSE")
                .property(Service.LEAD, SETTING + "every", "PT1H")
                .property(Service.LEAD, SETTING + "url", crm.url())
                .property(Service.LEAD, SETTING + "token-url", crm.url() + "/token")
                .property(Service.LEAD, SETTING + "client-id", "app")
                .property(Service.LEAD, SETTING + "secret", "file:" + secret));
    admin = suite.api(DemoPerson.ADMIN);
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      Suites.discard(suite);
    }
    crm.close();
  }

  @Test
  @Order(1)
  void theServiceIsKilledInTheMiddleAndStartedAgain() {
    JsonNode seen = awaitState(now -> created(now) >= LEADS / 2);

    suite.service(Service.LEAD).kill();
    suite.service(Service.LEAD).restart(Suite.START_LIMIT);

    assertThat(created(seen)).isLessThan(LEADS);
  }

  @Test
  @Order(2)
  void theRunEndsWithEveryLead() {
    JsonNode ended = awaitState(now -> now.path("state").asText().equals("IDLE"));

    // One run, before and after the kill; the one user was there already when it went on.
    assertThat(created(ended)).as("leads and the one user: %s", ended).isEqualTo(LEADS + 1);
    assertThat(ended.path("counts").path("unchanged").asLong()).as("the one user").isEqualTo(1);
    assertThat(ended.path("counts").path("failed").asLong()).isZero();
    assertThat(crm.refusals()).isEqualTo(1);
    // The page that was at work when the service died was asked for once more.
    assertThat(crm.pages()).isBetween(LEADS / PAGE, LEADS / PAGE + 1);
  }

  @Test
  @Order(3)
  void eachLeadIsAnnouncedOnce() {
    assertThat(idsByLead()).hasSize(LEADS).allSatisfy((lead, ids) -> assertThat(ids).hasSize(1));
  }

  @Test
  @Order(4)
  void theSecondRunMovesOnlyWhatChanged() {
    int pages = crm.pages();
    crm.change(7, "Contoso AB");
    crm.change(40_000, "Contoso AB");
    String before = admin.get(PATH).body().path("succeededAt").asText();
    LeadwiseApi.expect(admin.post(PATH + "/runs", "application/json", ""), 202);

    JsonNode ended = awaitState(now -> !now.path("succeededAt").asText().equals(before));

    assertThat(ended.path("counts").path("created").asLong()).isZero();
    assertThat(ended.path("counts").path("updated").asLong()).isEqualTo(2);
    assertThat(ended.path("counts").path("unchanged").asLong()).as("the one user").isEqualTo(1);
    assertThat(crm.pages()).isEqualTo(pages);
    assertThat(idsByLead().values().stream().filter(ids -> ids.size() == 2)).hasSize(2);
  }

  private static long created(JsonNode connection) {
    return connection.path("counts").path("created").asLong();
  }

  private JsonNode awaitState(java.util.function.Predicate<JsonNode> wanted) {
    return Runs.awaitState(admin, PATH, PATIENCE, wanted);
  }

  /** Ids of the announcements of each lead, once all that is announced has come. */
  private Map<String, Set<String>> idsByLead() {
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-changed")) {
      Runs.awaitState(admin, PATH, PATIENCE, now -> topic.latest().keySet().size() >= LEADS);
      return topic.readToEnd().stream()
          .collect(
              Collectors.groupingBy(Event::key, Collectors.mapping(Event::id, Collectors.toSet())));
    }
  }
}
