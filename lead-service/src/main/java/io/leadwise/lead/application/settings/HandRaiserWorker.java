package io.leadwise.lead.application.settings;

import io.leadwise.lead.application.work.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Announces leads anew in the background, when who counts as a hand-raiser changed. */
@ApplicationScoped
public class HandRaiserWorker {

  @Inject HandRaiserPages pages;

  private BackgroundWork work;

  @PostConstruct
  void init() {
    work = new BackgroundWork("leadwise-hand-raisers", this::announceAll);
  }

  /** Also goes on with what a replica left behind. */
  @Scheduled(
      every = "{leadwise.lead.selection.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    work.wake();
  }

  void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandRaisersChanged event) {
    work.wake();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private void announceAll() {
    boolean more = true;
    while (more && !work.isStopping()) {
      more = pages.announceNext();
    }
  }
}
