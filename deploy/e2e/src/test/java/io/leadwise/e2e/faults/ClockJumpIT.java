package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service has a clock an hour off as a run begins, and the right one in its middle. */
@Tag("faults")
@Order(3)
@Timeout(600)
class ClockJumpIT {

  private static final int COMPANIES = 8;
  private static final int LEADS_OF_EACH = 3;

  /** Far more than anything takes, and less than the jump. */
  private static final Duration CERTAINLY_JUMPED = Duration.ofMinutes(50);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "RESEARCH, research-completed",
    "LEAD, lead-selected",
    "EMAIL_VALIDATION, email-validated",
    "PRIORITIZATION, lead-insight"
  })
  void theClockOfAServiceIsOff(Service service, String announces) {
    Optional<Path> library = FakeClock.library();
    assumeTrue(library.isPresent(), "needs libfaketime: apt-get install faketime");
    GatedWeb web = GatedWeb.start();
    SuiteOptions options =
        FaultSuite.options("clock-jump", web)
            // By a clock that is ahead every section is late at once, and insights rightly go
            // without.
            .property(Service.PRIORITIZATION, "leadwise.prioritization.section-deadline", "PT3H");
    FakeClock clock = new FakeClock(library.get(), options, service, folder);

    try (FaultSuite suite = FaultSuite.start(web, options)) {
      for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
        try (TopicReader topic = new TopicReader(suite.suite().bootstrapServers(), announces)) {
          int before = topic.readToEnd().size();

          restart(suite, service, clock, jump);
          DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH).untilItsMiddle();
          restart(suite, service, clock, Duration.ZERO);
          run.letGo();

          Aftermath.of(run).isAccountedFor();
          List<Event> announced = topic.readToEnd();
          assertThat(announced.subList(before, announced.size()))
              .as("what it announced while its clock was off by %s", jump)
              .anyMatch(event -> isOff(event, jump));
        }
      }
    }
  }

  private static void restart(FaultSuite suite, Service service, FakeClock clock, Duration off) {
    clock.set(off);
    suite.suite().service(service).kill();
    suite.suite().service(service).restart(Suite.START_LIMIT);
  }

  private static boolean isOff(Event event, Duration jump) {
    Duration off = Duration.between(Instant.now(), Instant.parse(event.headers().get("ce_time")));
    return jump.isNegative()
        ? off.compareTo(CERTAINLY_JUMPED.negated()) < 0
        : off.compareTo(CERTAINLY_JUMPED) > 0;
  }
}
