package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of one service is an hour off as a run begins, and jumps back in its middle. */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockJumpIT {

  private static final int COMPANIES = 8;
  private static final int LEADS_OF_EACH = 3;

  /** Far more than anything takes, and less than the jump. */
  private static final Duration CERTAINLY_JUMPED = Duration.ofMinutes(50);

  private final Map<Service, FakeClock> clocks = new EnumMap<>(Service.class);

  private FaultSuite suite;

  @BeforeAll
  void start(@TempDir Path folder) {
    Optional<Path> library = FakeClock.library();
    assumeTrue(library.isPresent(), "needs libfaketime: apt-get install faketime");
    GatedWeb web = GatedWeb.start();
    SuiteOptions options = FaultSuite.options("clock-jump", web);
    for (Service service : Service.values()) {
      clocks.put(service, new FakeClock(library.get(), options, service, folder));
    }
    suite = FaultSuite.start(web, options);
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD, PT1H, lead-selected",
    "LEAD, PT-1H, lead-selected",
    "RESEARCH, PT1H, research-completed",
    "RESEARCH, PT-1H, research-completed",
    "EMAIL_VALIDATION, PT1H, email-validated",
    "EMAIL_VALIDATION, PT-1H, email-validated",
    "PRIORITIZATION, PT1H, lead-insight",
    "PRIORITIZATION, PT-1H, lead-insight"
  })
  void theClockOfAServiceJumps(Service service, Duration jump, String announces) {
    try (TopicReader topic = new TopicReader(suite.suite().bootstrapServers(), announces)) {
      int before = topic.readToEnd().size();

      clocks.get(service).set(jump);
      DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH).untilItsMiddle();
      clocks.get(service).set(Duration.ZERO);
      run.letGo();

      Aftermath.of(run).isAccountedFor();
      List<Event> announced = topic.readToEnd();
      assertThat(announced.subList(before, announced.size()))
          .as("what it announced while its clock was off")
          .anyMatch(event -> isOff(event, jump));
    } finally {
      clocks.get(service).set(Duration.ZERO);
    }
  }

  private static boolean isOff(Event event, Duration jump) {
    Duration off = Duration.between(Instant.now(), Instant.parse(event.headers().get("ce_time")));
    return jump.isNegative()
        ? off.compareTo(CERTAINLY_JUMPED.negated()) < 0
        : off.compareTo(CERTAINLY_JUMPED) > 0;
  }
}
