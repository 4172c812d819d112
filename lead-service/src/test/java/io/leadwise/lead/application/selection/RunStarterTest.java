package io.leadwise.lead.application.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.World;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Replicas share nothing but the database: two starters with transactions of their own. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RunStarterTest {

  @Inject World world;
  @Inject AgentSettingsRepository settings;
  @Inject SelectionRunRepository runs;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject Event<RunStarted> started;
  @Inject RunStarter starter;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @RepeatedTest(5)
  void ofTwoReplicasOneStartsTheScheduledRun() throws Exception {
    world.activate();
    CyclicBarrier together = new CyclicBarrier(2);
    List<Callable<Optional<SelectionRun>>> replicas = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      RunStarter replica = new RunStarter(settings, runs, ids, clock, started);
      replicas.add(
          () -> {
            together.await();
            return QuarkusTransaction.requiringNew().call(replica::startIfDue);
          });
    }
    var threads = Executors.newFixedThreadPool(2);
    int startedRuns = 0;
    try {
      for (Future<Optional<SelectionRun>> result : threads.invokeAll(replicas)) {
        startedRuns += result.get().isPresent() ? 1 : 0;
      }
    } finally {
      threads.shutdown();
    }

    assertThat(startedRuns).isEqualTo(1);
    assertThat(world.number("select count(*) from selection_run")).isEqualTo(1);
  }

  @Test
  void nothingIsDueWhileTheAgentIsOff() {
    assertThat(starter.startIfDue()).isEmpty();
  }

  @Test
  void theNextRunIsDueExactlyOneIntervalAfterTheLastStart() {
    world.activate();
    assertThat(starter.startIfDue()).isPresent();
    world.execute("update selection_run set status = 'COMPLETED', selection_done = true");

    world.execute("update selection_run set started_at = now() - interval '3 hours 59 minutes'");
    assertThat(starter.startIfDue()).isEmpty();
    world.execute("update selection_run set started_at = now() - interval '4 hours'");
    assertThat(starter.startIfDue()).isPresent();
  }

  @Test
  void whileARunGoesOnNoOtherIsDue() {
    world.activate();
    world.createLead("\"lastName\": \"Nyberg\"");
    assertThat(starter.startIfDue()).isPresent();
    world.execute("update selection_run set started_at = now() - interval '9 hours'");

    assertThat(starter.startIfDue()).isEmpty();
  }
}
