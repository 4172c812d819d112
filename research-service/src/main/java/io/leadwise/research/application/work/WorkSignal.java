package io.leadwise.research.application.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;

/** Wakes the workers as soon as there is something to do. */
@ApplicationScoped
public class WorkSignal {

  private final Semaphore work = new Semaphore(0);

  private final TransactionSynchronizationRegistry transactions;

  @Inject
  WorkSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Wakes a worker when the running transaction commits; before, it would see nothing. */
  public void afterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              wake();
            }
          }
        });
  }

  /** Wakes one worker; it wakes the next one if it finds more than it takes. */
  void wake() {
    // One pending signal is enough: whoever takes it looks for all that is due.
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  void await() throws InterruptedException {
    work.acquire();
  }
}
