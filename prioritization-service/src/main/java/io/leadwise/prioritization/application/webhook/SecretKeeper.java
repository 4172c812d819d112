package io.leadwise.prioritization.application.webhook;

import java.util.Optional;
import java.util.UUID;

/** Makes secrets and keeps them from whoever reads the database. */
public interface SecretKeeper {

  /** A new secret, as the integrator gets it. */
  String create();

  /** The secret as it may be stored; only for this webhook. */
  String seal(UUID webhookId, String secret);

  /**
   * The secret as the integrator has it.
   *
   * @throws UnreadableSecretException when none of the keys that are set opens it
   */
  String open(UUID webhookId, String sealed);

  /**
   * The secret as it would be stored now; empty where it is stored so.
   *
   * @throws UnreadableSecretException when none of the keys that are set opens it
   */
  Optional<String> renew(UUID webhookId, String sealed);
}
