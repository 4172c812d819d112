package io.leadwise.prioritization.application.webhook;

/** A secret is stored with a key that is not among those that are set. */
public class UnreadableSecretException extends RuntimeException {

  public UnreadableSecretException() {
    super("No key that is set opens the secret of a webhook");
  }
}
