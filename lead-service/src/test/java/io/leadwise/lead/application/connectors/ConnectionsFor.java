package io.leadwise.lead.application.connectors;

import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.runs.ConnectionRunner;
import io.leadwise.lead.connectors.RecordedPauses;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.connectors.http.Pauses;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Sets up connections of a running service for a test, which knows the address of its stub only.
 */
@ApplicationScoped
public class ConnectionsFor {

  @Inject @Any Instance<Connector> connectors;
  @Inject Secrets secrets;
  @Inject ConnectionRunner runner;
  @Inject World world;

  /** Forgets what other tests left, and sets up these. */
  public RecordedPauses test(TestSettings settings) {
    world.reset();
    world.execute(
        "truncate connection_state, connection_cursor, connection_problem, connection_push,"
            + " mailbox_watch");
    QuarkusMock.installMockForType(
        new Connections(settings.config(), connectors.stream().toList(), secrets),
        Connections.class);
    RecordedPauses pauses = new RecordedPauses();
    QuarkusMock.installMockForType(pauses, Pauses.class);
    return pauses;
  }

  /** Has all connections run that are due. */
  public void run() {
    while (runner.runNext(UUID.randomUUID(), () -> false)) {
      // The next one.
    }
  }

  /** Has all connections run now. */
  public void runAgain() {
    world.execute("update connection_state set next_run_at = now() - interval '1 hour'");
    run();
  }
}
