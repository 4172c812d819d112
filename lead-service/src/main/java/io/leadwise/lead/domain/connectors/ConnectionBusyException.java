package io.leadwise.lead.domain.connectors;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A connection runs once at a time; 409 {@code connection-running}. */
public class ConnectionBusyException extends RefusalException {

  public ConnectionBusyException(String name) {
    super(
        Refusal.CONFLICT, "connection-running", "The connection " + name + " is running already.");
  }
}
