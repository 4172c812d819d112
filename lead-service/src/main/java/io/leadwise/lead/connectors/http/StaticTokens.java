package io.leadwise.lead.connectors.http;

import io.leadwise.lead.application.connectors.Secrets;

/** A secret that is the token itself. It is read each time: a file may have been exchanged. */
final class StaticTokens implements Tokens {

  private final Secrets secrets;
  private final String reference;

  StaticTokens(Secrets secrets, String reference) {
    this.secrets = secrets;
    this.reference = reference;
  }

  @Override
  public String get() {
    return secrets.read(reference);
  }

  @Override
  public void forget(String refused) {
    // Nothing is kept.
  }
}
