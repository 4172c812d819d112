package io.leadwise.lead.application.connectors;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** What is asked of a connection cannot be done with it as it is set up; 409. */
public class ConnectionRefusedException extends RefusalException {

  public ConnectionRefusedException(String code, String detail) {
    super(Refusal.CONFLICT, code, detail);
  }
}
