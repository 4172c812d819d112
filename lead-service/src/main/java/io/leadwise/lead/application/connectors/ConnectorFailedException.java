package io.leadwise.lead.application.connectors;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The other system does not answer as it should; 503 where somebody waits for it. */
public class ConnectorFailedException extends RefusalException {

  /**
   * @param code kebab-case
   * @param detail a sentence without personal data and secrets
   */
  public ConnectorFailedException(String code, String detail) {
    super(Refusal.UNAVAILABLE, code, detail);
  }
}
