package io.leadwise.research.application.work;

import io.leadwise.kit.jdbc.Outages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Stores the outcomes of all workers. What comes while something is being stored waits and is then
 * stored together: each at once while there is little to do, many in one transaction while there is
 * much.
 */
@ApplicationScoped
public class OutcomeStore {

  private static final Logger LOG = Logger.getLogger(OutcomeStore.class);

  /** Companies of one transaction; the answers to all of their leads are in memory meanwhile. */
  static final int MOST = 16;

  private final ResearchLedger ledger;
  private final ReentrantLock turn = new ReentrantLock();
  private final Queue<Waiting> queue = new ArrayDeque<>();

  @Inject
  OutcomeStore(ResearchLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Returns when the outcomes are stored. What cannot be stored is noted as broken, so that its
   * leads need not wait for ever.
   *
   * @throws RuntimeException when the database is away: then nothing is known about the companies,
   *     and they come back with their lease
   */
  void store(List<ResearchedCompany> done) {
    Waiting mine = new Waiting(done, new CompletableFuture<>());
    synchronized (queue) {
      queue.add(mine);
    }
    turn.lock();
    try {
      while (!mine.stored().isDone()) {
        storeNext();
      }
    } finally {
      turn.unlock();
    }
    mine.stored().join();
  }

  private void storeNext() {
    List<Waiting> together = next();
    try {
      storeAll(together.stream().flatMap(one -> one.done().stream()).toList());
      together.forEach(one -> one.stored().complete(null));
    } catch (RuntimeException | Error e) {
      // Each worker has to know: those that it claimed come back only when it lets go of them.
      together.forEach(one -> one.stored().completeExceptionally(e));
    }
  }

  /** How many wait; for tests. */
  int waiting() {
    synchronized (queue) {
      return queue.size();
    }
  }

  private List<Waiting> next() {
    List<Waiting> together = new ArrayList<>();
    synchronized (queue) {
      int companies = 0;
      while (!queue.isEmpty()
          && (together.isEmpty() || companies + queue.peek().done().size() <= MOST)) {
        companies += queue.peek().done().size();
        together.add(queue.poll());
      }
    }
    return together;
  }

  private void storeAll(List<ResearchedCompany> done) {
    try {
      storeTogether(done);
    } catch (RuntimeException e) {
      requireNoOutage(e);
      LOG.errorf(e, "The outcomes of %d companies could not be stored together", done.size());
      done.forEach(this::storeOne);
    }
  }

  private void storeOne(ResearchedCompany one) {
    try {
      storeTogether(List.of(one));
    } catch (RuntimeException e) {
      requireNoOutage(e);
      LOG.errorf(e, "The outcome of company %s could not be stored", one.company().id());
      noteAsBroken(one);
    }
  }

  private void noteAsBroken(ResearchedCompany one) {
    ResearchOutcome broken = ResearchOutcome.broken("What was found could not be stored.");
    try {
      storeTogether(List.of(new ResearchedCompany(one.company(), broken)));
    } catch (RuntimeException e) {
      requireNoOutage(e);
      // Not the fault of those that were to be stored with it.
      LOG.errorf(e, "Company %s cannot even be noted as broken; it comes back", one.company().id());
    }
  }

  private void storeTogether(List<ResearchedCompany> done) {
    boolean more = ledger.store(done);
    while (more) {
      more = ledger.answerMore(done);
    }
  }

  private static void requireNoOutage(RuntimeException e) {
    if (Outages.isOutage(e)) {
      throw e;
    }
  }

  private record Waiting(List<ResearchedCompany> done, CompletableFuture<Void> stored) {}
}
