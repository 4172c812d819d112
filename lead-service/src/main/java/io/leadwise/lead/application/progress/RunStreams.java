package io.leadwise.lead.application.progress;

import io.leadwise.lead.application.selection.RunQueries;
import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.application.work.Ticks;
import io.leadwise.lead.config.LeadConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lets people follow runs live. Whichever replica works on a run, the database knows how far it is:
 * each replica looks at a run once for all its listeners, and only while somebody listens.
 */
@ApplicationScoped
public class RunStreams {

  private static final Logger LOG = Logger.getLogger(RunStreams.class);

  private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

  @Inject RunQueries queries;
  @Inject LeadConfig config;
  @Inject Ticks ticks;
  @Inject Clock clock;

  private record Listening(UUID run, RunListener listener) {}

  /**
   * What happens to a run, beginning with how far it is, ending with its end.
   *
   * @param hangUp ends the connection of a listener that takes nothing for too long
   * @throws io.leadwise.kit.problem.NotFoundProblem when there is no such run
   * @throws TooManyListenersException when this replica has as many as it may have
   */
  public Multi<RunSignal> follow(UUID run, Runnable hangUp) {
    RunView now = queries.get(run);
    if (now.run().isOver()) {
      return Multi.createFrom().items(new RunSignal.Progress(now), new RunSignal.End(now));
    }
    int most = config.selection().progress().maxListeners();
    if (listening.size() >= most) {
      throw new TooManyListenersException(most);
    }
    return Multi.createFrom()
        .emitter(emitter -> add(run, emitter, hangUp, now), BackPressureStrategy.LATEST);
  }

  private void add(
      UUID run, MultiEmitter<? super RunSignal> emitter, Runnable hangUp, RunView view) {
    Instant now = clock.instant();
    RunListener listener = new RunListener(emitter, hangUp, now);
    Listening entry = new Listening(run, listener);
    // Told before the poll can see it: one thread at a time.
    listener.tell(view, now);
    listening.add(entry);
    emitter.onTermination(() -> listening.remove(entry));
    if (ticks.isStopping()) {
      listener.close();
    }
  }

  @Scheduled(
      every = "{leadwise.lead.selection.progress.interval}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    ticks.run(this::poll);
  }

  void poll() {
    dropWhoIsGone();
    listening.stream().collect(Collectors.groupingBy(Listening::run)).forEach(this::tell);
    Instant now = clock.instant();
    Duration heartbeat = config.selection().progress().heartbeat();
    listening.forEach(entry -> entry.listener().beat(now, heartbeat));
  }

  private void dropWhoIsGone() {
    Instant now = clock.instant();
    Duration patience = config.selection().progress().patience();
    listening.removeIf(entry -> !entry.listener().isThere(now, patience));
  }

  private void tell(UUID run, List<Listening> listeners) {
    try {
      RunView view = queries.get(run);
      Instant now = clock.instant();
      listeners.forEach(entry -> entry.listener().tell(view, now));
    } catch (RuntimeException e) {
      // The database may be away for a moment; heartbeats go on, and so does the next look.
      LOG.warnf("Run %s could not be looked at for its listeners: %s", run, e.getMessage());
    }
  }

  /** How many listen on this replica. */
  int listeners() {
    return listening.size();
  }

  /** A stream that ends without an end tells the listener to come again, to another replica. */
  void stop(@Observes ShutdownEvent event) {
    listening.forEach(entry -> entry.listener().close());
  }
}
