package io.leadwise.lead.application.connectors.runs;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connections;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.CursorExpiredException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.RemoteBusyException;
import io.leadwise.lead.application.connectors.StreamClosedException;
import io.leadwise.lead.application.connectors.push.WriteBack;
import io.leadwise.lead.application.connectors.runs.RunStore.Claim;
import io.leadwise.lead.application.history.Actors;
import io.leadwise.lead.domain.connectors.SyncCounts;
import io.leadwise.lead.domain.history.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Carries out runs of connections, page by page. */
@ApplicationScoped
public class ConnectionRunner {

  private static final Logger LOG = Logger.getLogger(ConnectionRunner.class);
  private static final int RETRY_PAGES = 10;

  @Inject Connections connections;
  @Inject RunStore store;
  @Inject PageStore pages;
  @Inject WriteBack writeBack;
  @Inject Actors actors;

  /**
   * Takes the run that is due longest as far as it goes.
   *
   * @param stopping whether to end at the next page
   * @return whether there was one
   */
  public boolean runNext(UUID replica, BooleanSupplier stopping) {
    Claim claim = store.claimNext(replica).orElse(null);
    if (claim == null) {
      return false;
    }
    try {
      run(claim, stopping);
    } catch (RemoteBusyException e) {
      store.pause(claim, e.pause());
    } catch (ConnectorFailedException e) {
      LOG.warnf("The connection %s failed: %s", claim.connection().name(), e.getMessage());
      store.fail(claim, e.code(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "The connection %s failed", claim.connection().name());
      store.fail(claim, "internal-error", "The run ended with an error; the log tells more.");
    }
    return true;
  }

  private void run(Claim claim, BooleanSupplier stopping) {
    Connection connection = claim.connection();
    Connector connector = connections.connector(connection);
    List<PullStream> streams = connector.streams(connection);
    connector.prepare(connection, streams);
    for (PullStream stream : streams) {
      if (!read(claim, connector, stream, stopping)) {
        return;
      }
    }
    int tried = 1;
    for (int page = 0; tried > 0 && page < RETRY_PAGES; page++) {
      tried = retry(claim);
    }
    if (writeBack.push(connection, () -> !stopping.getAsBoolean() && store.renew(claim))) {
      store.complete(claim);
    } else {
      store.release(claim);
    }
  }

  /**
   * @return false when the run is not this replica's any more, or has to end here
   */
  private boolean read(
      Claim claim, Connector connector, PullStream stream, BooleanSupplier stopping) {
    String position = store.position(claim, stream);
    boolean more = true;
    while (more) {
      if (stopping.getAsBoolean()) {
        store.release(claim);
        return false;
      }
      PulledPage page;
      try {
        page =
            connector.pull(
                claim.connection(), stream, position, claim.connection().settings().pageSize());
      } catch (StreamClosedException e) {
        store.forgetPosition(claim, stream);
        return true;
      } catch (CursorExpiredException e) {
        if (position == null) {
          throw new ConnectorFailedException(
              "cursor-expired", "The other system has no beginning for " + stream.name() + ".");
        }
        LOG.infof(
            "%s of the connection %s is read anew: its position has expired",
            stream.name(), claim.connection().name());
        store.forgetPosition(claim, stream);
        position = null;
        continue;
      }
      if (!keep(claim, stream, position, page)) {
        return false;
      }
      if (page.pause() != null) {
        throw new RemoteBusyException(page.pause());
      }
      position = page.next();
      more = page.more();
    }
    return true;
  }

  private boolean keep(Claim claim, PullStream stream, String position, PulledPage page) {
    return actors.as(
        Actor.SERVICE,
        () -> {
          try {
            return store.store(claim, stream, position, page);
          } catch (RuntimeException e) {
            LOG.debugf(e, "A page was refused and is taken row by row");
          }
          // Each row for itself, and then the position: repeating that changes nothing either.
          if (!store.renew(claim)) {
            return false;
          }
          SyncCounts counts = pages.store(claim.connection(), stream, page);
          return store.move(claim, stream, position, page, counts);
        });
  }

  private int retry(Claim claim) {
    return actors.as(
        Actor.SERVICE, () -> store.retry(claim, claim.connection().settings().pageSize()));
  }
}
