package io.leadwise.research.outbound.audit;

import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.persistence.OutgoingRequestRepository;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes what left the house in batches, beside the requests and not in their way. While it cannot
 * be written it waits in memory; once that is full, nothing goes out any more.
 */
@ApplicationScoped
public class StoredRequestLog implements RequestLog {

  private static final Logger LOG = Logger.getLogger(StoredRequestLog.class);

  private static final int ROOM = 50_000;
  private static final int BATCH = 1_000;
  private static final int SLICE = 10_000;

  private final OutgoingRequestRepository repository;
  private final OutboundConfig config;
  private final Clock clock;
  private final Deque<OutgoingRequest> waiting = new ArrayDeque<>();

  @Inject
  StoredRequestLog(OutgoingRequestRepository repository, OutboundConfig config, Clock clock) {
    this.repository = repository;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public boolean hasRoom() {
    synchronized (waiting) {
      return waiting.size() < ROOM;
    }
  }

  @Override
  public void note(OutgoingRequest request) {
    synchronized (waiting) {
      waiting.add(request);
    }
  }

  /** Writes what waits. */
  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  public synchronized void write() {
    List<OutgoingRequest> batch = next();
    while (!batch.isEmpty()) {
      try {
        repository.add(batch);
      } catch (StorageException e) {
        putBack(batch);
        throw e;
      }
      batch = next();
    }
  }

  /** Forgets what is older than it has to be kept. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    Instant before = clock.instant().minus(config.requestsKeptFor());
    while (repository.forget(before, SLICE) == SLICE) {
      // Another slice is due.
    }
  }

  void stop(@Observes ShutdownEvent event) {
    try {
      write();
    } catch (StorageException e) {
      LOG.errorf(e, "Some outgoing requests were not recorded when the service stopped");
    }
  }

  private List<OutgoingRequest> next() {
    synchronized (waiting) {
      List<OutgoingRequest> batch = new ArrayList<>(Math.min(BATCH, waiting.size()));
      while (batch.size() < BATCH && !waiting.isEmpty()) {
        batch.add(waiting.poll());
      }
      return batch;
    }
  }

  private void putBack(List<OutgoingRequest> batch) {
    synchronized (waiting) {
      for (int i = batch.size() - 1; i >= 0; i--) {
        waiting.addFirst(batch.get(i));
      }
    }
  }
}
