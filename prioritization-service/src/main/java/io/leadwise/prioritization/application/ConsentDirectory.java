package io.leadwise.prioritization.application;

import java.util.UUID;

/** Asks consent-service about a seller that is not known here. */
public interface ConsentDirectory {

  /** Whether the seller consented; no answer in time is a no. */
  boolean hasConsented(UUID sellerId);
}
