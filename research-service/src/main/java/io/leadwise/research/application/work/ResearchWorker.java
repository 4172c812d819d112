package io.leadwise.research.application.work;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.jdbc.Outages;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.persistence.ClaimedCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Researches due companies until none is left, then sleeps until it is woken. While sources answer
 * quickly it takes more companies at once and stores them together; while they are slow it takes
 * one, so that no company waits long behind another.
 */
final class ResearchWorker implements Runnable {

  private static final Logger LOG = Logger.getLogger(ResearchWorker.class);

  private static final long QUICK = Duration.ofMillis(100).toNanos();
  private static final long STORE_AFTER = Duration.ofMillis(200).toNanos();
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

  private final ResearchLedger ledger;
  private final OutcomeStore store;
  private final CompanyResearcher researcher;
  private final WorkSignal signal;
  private final IdGenerator ids;
  private final Set<UUID> leases;
  private final BooleanSupplier stopping;
  private final int most;
  private int size = 1;

  /**
   * @param leases tokens that somebody renews as long as they are in there
   * @param stopping whether the service stops: what is found from then on is not to be trusted
   */
  ResearchWorker(
      ResearchLedger ledger,
      OutcomeStore store,
      CompanyResearcher researcher,
      WorkSignal signal,
      IdGenerator ids,
      ResearchConfig config,
      Set<UUID> leases,
      BooleanSupplier stopping) {
    this.ledger = ledger;
    this.store = store;
    this.researcher = researcher;
    this.signal = signal;
    this.ids = ids;
    this.leases = leases;
    this.stopping = stopping;
    this.most = config.claimSize();
  }

  @Override
  public void run() {
    try {
      while (!stopping.getAsBoolean()) {
        signal.await();
        drain();
      }
    } catch (InterruptedException e) {
      // The service stops; what is still leased comes back when the lease ends.
      Thread.currentThread().interrupt();
    }
  }

  private void drain() throws InterruptedException {
    boolean more = true;
    while (more && !stopping.getAsBoolean()) {
      UUID token = ids.next();
      leases.add(token);
      try {
        more = takeSome(token);
      } catch (RuntimeException e) {
        LOG.error("Companies could not be claimed or stored; they come back with their lease", e);
        Thread.sleep(PAUSE_AFTER_FAULT.toMillis());
      } finally {
        leases.remove(token);
      }
    }
  }

  private boolean takeSome(UUID token) {
    List<ClaimedCompany> claimed = ledger.claim(token, size);
    if (claimed.isEmpty()) {
      return false;
    }
    if (claimed.size() == size) {
      signal.wake();
    }
    long start = System.nanoTime();
    long lastStore = start;
    List<ResearchedCompany> done = new ArrayList<>();
    for (ClaimedCompany company : claimed) {
      ResearchOutcome outcome = research(company);
      if (stopping.getAsBoolean()) {
        // Requests that the stop interrupts look like failures of their sources.
        return false;
      }
      done.add(new ResearchedCompany(company, outcome));
      if (System.nanoTime() - lastStore > STORE_AFTER) {
        store.store(done);
        done = new ArrayList<>();
        lastStore = System.nanoTime();
      }
    }
    if (!done.isEmpty()) {
      store.store(done);
    }
    boolean quick = (System.nanoTime() - start) / claimed.size() < QUICK;
    size = quick ? Math.min(most, size * 2) : Math.max(1, size / 2);
    return true;
  }

  private ResearchOutcome research(ClaimedCompany company) {
    try {
      return researcher.research(company.clues());
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        // Nothing is known about the company then: it comes back with its lease.
        throw e;
      }
      LOG.errorf(e, "The research of company %s broke", company.id());
      return ResearchOutcome.broken("The research broke on our side; it is tried again.");
    }
  }
}
