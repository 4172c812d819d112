package io.leadwise.kit.audit;

import jakarta.enterprise.context.RequestScoped;

/** What is to be said about the running request. */
@RequestScoped
class AuditTrail {

  private AuditEntry entry;
  private boolean kept;

  /** Begins with what is known before the work; a request that is no administration never does. */
  void begin(AuditEntry entry) {
    this.entry = entry;
  }

  /** Returns the entry; null when the request is no administration. */
  AuditEntry entry() {
    return entry;
  }

  /** Whether a transaction of this request kept the entry. */
  boolean isKept() {
    return kept;
  }

  void kept() {
    this.kept = true;
  }
}
