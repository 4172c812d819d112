package io.leadwise.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Keeps the entry in the first transaction of its request: neither is the change made without the
 * entry, nor does the entry tell of a change that was rolled back. Where it cannot be kept, the
 * transaction fails (Jakarta Transactions 2.0, {@code Synchronization.beforeCompletion}).
 */
@ApplicationScoped
class AuditTransactions {

  @Inject TransactionSynchronizationRegistry transactions;
  @Inject AuditTrail trail;
  @Inject AuditLog log;

  void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    if (Arc.container().requestContext().isActive() && trail.entry() != null && !trail.isKept()) {
      transactions.registerInterposedSynchronization(new Keeping(trail.entry()));
    }
  }

  private final class Keeping implements Synchronization {
    private final AuditEntry entry;

    Keeping(AuditEntry entry) {
      this.entry = entry;
    }

    @Override
    public void beforeCompletion() {
      if (!trail.isKept()) {
        log.add(entry);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        trail.kept();
      }
    }
  }
}
