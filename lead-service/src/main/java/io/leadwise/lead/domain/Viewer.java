package io.leadwise.lead.domain;

import java.util.UUID;

/**
 * Whoever asks. A seller sees only own leads, an admin all; every query takes the owner from here.
 *
 * @param id the subject of the token: the seller id
 */
public record Viewer(UUID id, boolean admin) {

  /** The owner that a query must be limited to, or null for an admin. */
  public UUID ownerFilter() {
    return admin ? null : id;
  }
}
